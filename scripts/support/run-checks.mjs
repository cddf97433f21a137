import { isInstalled } from "./install.mjs";
import { inProject } from "./root.mjs";
import { runCommand } from "./run-command.mjs";
import { runProgram } from "./run-program.mjs";
import { print, say, sayError } from "./say.mjs";

/** Name -> the package that brings the program, or our own script, and its arguments. */
const checks = {
  format: ["oxfmt", "--check"],
  lint: ["oxlint", "--type-aware", "src", "test", "scripts"],
  types: ["typescript", "-b"],
  "dead code": ["knip"],
  "the size of the workspace": ["./scripts/check-web-size.mjs"],
  licences: ["./scripts/check-licences.mjs"],
};

const LONGEST_STOP_MS = 10_000;

const counts = { passed: 0, failed: 0 };
let stopCode;

/**
 * Runs all checks and tests, or with arguments only the tests that vitest selects by them, and ends
 * this process. The last line of the output is `N passed, N failed`, whatever happens; each check
 * counts as one test. `prepare` comes first; its failure is counted, and does not keep the rest from
 * running if the packages are there.
 */
export async function runChecks(args, prepare = async () => {}) {
  process.once("exit", () => print(`${counts.passed} passed, ${counts.failed} failed`));
  stopOnSignals();
  try {
    await prepare();
  } catch (error) {
    counts.failed += 1;
    sayError(error);
  }
  if (stopCode === undefined && isInstalled()) {
    if (args.length === 0) for (const name of Object.keys(checks)) await runCheck(name);
    await runTests(args);
  }
  process.exit(stopCode ?? (counts.failed === 0 ? 0 : 1));
}

async function runCheck(name) {
  say(`checking ${name}`);
  const [program, ...args] = checks[name];
  if ((await run(program, args)) === 0) {
    counts.passed += 1;
    return;
  }
  counts.failed += 1;
  say(`the check of ${name} failed`);
}

async function runTests(args) {
  say("running the tests");
  const summary = { passed: 0, failed: 0 };
  const onLine = (line) => {
    const [, passed, failed] = /^(\d+) passed, (\d+) failed/.exec(line) ?? [];
    if (passed === undefined) print(line);
    else Object.assign(summary, { passed: Number(passed), failed: Number(failed) });
  };
  const hasColour = process.stdout.isTTY && !process.env.NO_COLOR;
  const env = hasColour ? { ...process.env, FORCE_COLOR: "1" } : process.env;
  const code = await run("vitest", ["run", ...args], { onLine, env });
  counts.passed += summary.passed;
  counts.failed += summary.failed;
  if (code === 0 || summary.failed > 0) return;
  counts.failed += 1;
  say("the test runner failed without a failed test: read its messages above");
}

/** Runs a program of a package; does not come back if the user wanted all to stop meanwhile. */
async function run(program, args, options) {
  const code = program.startsWith("./")
    ? await runCommand(process.execPath, [inProject(program), ...args], options)
    : await runProgram(program, args, options);
  if (stopCode !== undefined) process.exit(stopCode);
  return code;
}

/** The signal also reaches the program that runs at the moment, which may end in order. */
function stopOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.once(signal, () => {
      stopCode = code;
      counts.failed += 1;
      setTimeout(() => process.exit(code), LONGEST_STOP_MS);
    });
  }
}
