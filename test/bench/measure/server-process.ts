import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

export interface Usage {
  /** CPU time since the process started. */
  readonly cpuMs: number;
  readonly residentBytes: number;
}

/** A server as operators run it: the compiled program, in a process of its own. */
export interface ServerProcess {
  /** For example `http://127.0.0.1:40123`. */
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface ServerProcessOptions {
  /** Settings of the server, as environment variables. */
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Folder for a CPU profile; null = none. */
  readonly profileFolder: string | null;
}

const program = fileURLToPath(new URL("../../../dist/server/cli/counterfoil.js", import.meta.url));
const preload = new URL("report-usage.mjs", import.meta.url).href;

/** Starts a server on any free port and waits until it listens. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const { environment, logFile, profileFolder } = options;
  const { PATH = "", HOME = "", TMPDIR } = process.env;
  const inherited = { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }) };
  const log = openSync(logFile, "a");
  const child = fork(program, ["serve", "--port", "0"], {
    env: { ...inherited, ...environment },
    execArgv: [
      "--max-semi-space-size=32",
      `--import=${preload}`,
      ...(profileFolder === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileFolder}`]),
    ],
    stdio: ["ignore", "pipe", log, "ipc"],
  });
  closeSync(log);
  const ended = once(child, "exit");
  return {
    url: await readAddress(child, logFile),
    usage: () => askForUsage(child),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function readAddress(child: ChildProcess, logFile: string): Promise<string> {
  const stdout = child.stdout as Readable;
  for await (const line of createInterface({ input: stdout })) {
    const [, address] = /^listening on (\S+)$/.exec(line) ?? [];
    if (address !== undefined) {
      stdout.resume();
      return address;
    }
  }
  throw new Error(`the server ended before it listened: ${readFileSync(logFile, "utf8")}`);
}

async function askForUsage(child: ChildProcess): Promise<Usage> {
  const answered = once(child, "message");
  child.send("usage");
  const [usage] = (await answered) as [Usage];
  return usage;
}
