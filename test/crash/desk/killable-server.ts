import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** A server as operators run it, the compiled program in a process of its own, until it is killed. */
export interface KillableServer {
  readonly url: string;
  /** Kills it without a warning and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop and answers its exit code. */
  stop(): Promise<number | null>;
  readonly isRunning: boolean;
}

const program = fileURLToPath(new URL("../../../dist/server/cli/counterfoil.js", import.meta.url));

/**
 * Starts a server on any free port and waits until it listens. What it logs is added to `logFile`. Throws what
 * it said when it ends instead.
 */
export async function startKillableServer(
  environment: Readonly<Record<string, string>>,
  logFile: string,
): Promise<KillableServer> {
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  const inherited = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
  const log = openSync(logFile, "a");
  const options = ["--port", "0", "--clock", "virtual", "--webhook-allow-http"];
  const child = spawn(
    process.execPath,
    [program, "serve", ...options, "--webhook-allow-networks", "127.0.0.0/8"],
    { env: { ...inherited, ...environment }, stdio: ["ignore", "pipe", log] },
  );
  closeSync(log);
  const ended = once(child, "exit");
  // Nobody else would end it when this process is stopped in the middle.
  const killAlong = (): boolean => child.kill("SIGKILL");
  process.once("exit", killAlong);
  void ended.then(() => process.off("exit", killAlong));
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (isRunning()) child.kill(signal);
    await ended;
    return child.exitCode;
  };
  const stdout = child.stdout as Readable;
  for await (const line of createInterface({ input: stdout })) {
    const [, url] = /^listening on (\S+)$/.exec(line) ?? [];
    if (url === undefined) continue;
    stdout.resume();
    return {
      url,
      kill: async () => void (await end("SIGKILL")),
      stop: () => end("SIGTERM"),
      get isRunning() {
        return isRunning();
      },
    };
  }
  throw new Error(`the server ended before it listened: ${readFileSync(logFile, "utf8")}`);
}
