import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { chooseTemporaryRoot } from "./test/support/choose-temporary-root.ts";
import { SummaryReporter } from "./test/support/summary-reporter.ts";

// The workers inherit it, and the servers and browsers that they start.
process.env["TMPDIR"] = chooseTemporaryRoot();

// Without explicit lists the runner would also pick up compiled files under dist.
export default defineConfig({
  test: {
    pool: "forks",
    // By itself vitest keeps one core free, which of two is half; most tests wait for a database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What takes five seconds with a real browser takes six times as long on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ["default", new SummaryReporter()],
    projects: [
      // Tests beside the code need no database, so running them alone starts none. What they test keeps
      // nothing, so that the files of a process may share its modules, which takes a third of the time.
      { extends: true, test: { name: "src", include: ["src/**/*.test.ts"], isolate: false } },
      {
        extends: true,
        test: {
          name: "test",
          include: ["test/**/*.test.ts"],
          isolate: false,
          globalSetup: ["test/support/start-test-servers.ts"],
        },
      },
    ],
  },
});
