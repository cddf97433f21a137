import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../support/run-tool.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** On Windows there is no signal that a program could handle. */
test.skipIf(process.platform === "win32")(
  "a signal to npm start stops the server in order, and npm tells its exit code",
  { timeout: 60_000 },
  async () => {
    const data = await temporaryFolder();
    const npm = spawn("npm", ["start", "--silent", "--", "--port", "0", "--data", data], {
      cwd: projectFolder,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [line] = (await once(npm.stdout.setEncoding("utf8"), "data")) as [string];
    expect(line).toMatch(/^listening on http:\/\/127\.0\.0\.1:\d+\n$/);
    npm.kill("SIGTERM");
    expect(await once(npm, "close")).toEqual([0, null]);
    expect(existsSync(join(data, "pg", "cluster", "postmaster.pid"))).toBe(false);
  },
);
