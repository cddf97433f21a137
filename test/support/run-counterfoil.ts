import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, onTestFinished } from "vitest";

export interface CounterfoilRun {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The exit code, or the signal that killed it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Written to stdin, which is then closed. */
  readonly input?: string;
}

const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url));

// So that no run has to build, which takes time and is told on stderr.
beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(scripts, "prepare.mjs")]);
  if (status !== 0) throw new Error(stderr.toString());
});

/** Runs `npm start -- ARGS` without npm, in a clean environment; killed when the running test ends. */
export function runCounterfoil(
  args: readonly string[],
  { environment = {}, input = "" }: RunOptions = {},
): CounterfoilRun {
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  const inherited = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
  const child = spawn(process.execPath, [join(scripts, "start.mjs"), ...args], {
    env: { ...inherited, ...environment },
  });
  child.stdin.on("error", () => {}); // it may have ended before it read anything
  child.stdin.end(input);
  const output = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (chunk: string) => {
      output[stream] += chunk;
    });
  }
  const ended = once(child, "close").then(
    ([code, signal]) => (code ?? signal) as number | NodeJS.Signals,
  );
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  });
  return {
    pid: child.pid ?? 0,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    ended,
    kill: (signal) => void child.kill(signal),
  };
}

/** Waits for the listening line of a run and returns the address in it. */
export async function addressOf(run: CounterfoilRun): Promise<string> {
  const ended = run.ended.then((code) => {
    throw new Error(`it ended with ${code} before it listened: ${run.stderr()}`);
  });
  const listening = expect
    .poll(() => run.stdout(), { timeout: 25_000, interval: 20 })
    .toMatch(/^listening on http:\/\/\S+$/m);
  await Promise.race([listening, ended]);
  return /^listening on (\S+)$/m.exec(run.stdout())?.[1] ?? "";
}
