import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, onTestFinished } from "vitest";

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
  /** Which of the npm scripts. */
  readonly script?: "start" | "demo";
}

const POLL_MS = 20;

const scripts = fileURLToPath(new URL("../../scripts/", import.meta.url));

// So that no run has to build, which takes time and is told on stderr.
beforeAll(() => {
  const prepared = spawnSync(process.execPath, [join(scripts, "prepare.mjs")], {
    encoding: "utf8",
  });
  if (prepared.status !== 0) throw new Error(prepared.stdout + prepared.stderr);
});

/** Runs `npm start -- ARGS`, or `npm run demo -- ARGS`, without npm, in a clean environment; killed when the running test ends. */
export function runCounterfoil(
  args: readonly string[],
  { environment = {}, input = "", script = "start" }: RunOptions = {},
): CounterfoilRun {
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  const inherited = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
  const child = spawn(process.execPath, [join(scripts, `${script}.mjs`), ...args], {
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
export async function addressOf({ stdout, stderr, ended }: CounterfoilRun): Promise<string> {
  let endedWith: number | NodeJS.Signals | undefined;
  void ended.then((code) => (endedWith = code));
  for (;;) {
    const address = /^listening on (\S+)$/m.exec(stdout())?.[1];
    if (address !== undefined) return address;
    if (endedWith !== undefined) throw new Error(`it ended with ${endedWith}: ${stderr()}`);
    await wait(POLL_MS);
  }
}
