import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { ServerPrograms } from "./find-programs.ts";
import { hasArgument, isRunning } from "./process-state.ts";
import { programEnvironment, runProgram } from "./run-program.ts";
import type { ProgramContext } from "./run-program.ts";
import { processIdentity } from "./server-account.ts";
import type { ServerFolders } from "./server-folders.ts";
import type { ServerSettings } from "./server-settings.ts";

/** The main process of a database server, as it describes itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const POLL_MS = 20;
const STALE_AFTER_MS = 200;
const UNNOTICED_END_MS = 500;
const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 10_000;

/** Reads who serves these database files; a process that is gone, or is another program, counts as nobody. */
export async function findPostmaster(folders: ServerFolders): Promise<Postmaster | undefined> {
  const postmaster = parsePidFile(await readPidFile(folders));
  if (postmaster === undefined || !isRunning(postmaster.pid)) return undefined;
  return (await hasArgument(postmaster.pid, folders.cluster)) ? postmaster : undefined;
}

/**
 * Removes a pid file whose process number now belongs to something else: PostgreSQL would take that for
 * a running server and refuse to start. The file of a live server guards the data, so nothing is
 * removed unless it names the same stranger for a while, and what was taken away is looked at once
 * more.
 */
export async function removeStalePidFile(folders: ServerFolders): Promise<void> {
  const text = await readPidFile(folders);
  const postmaster = parsePidFile(text);
  if (postmaster === undefined || !isRunning(postmaster.pid)) return;
  await wait(STALE_AFTER_MS);
  if ((await findPostmaster(folders)) !== undefined || (await readPidFile(folders)) !== text)
    return;
  const file = pidFile(folders);
  const taken = `${file}.stale`;
  await rename(file, taken);
  if ((await readFile(taken, "utf8")) === text) await rm(taken);
  else await rename(taken, file);
}

function pidFile(folders: ServerFolders): string {
  return join(folders.cluster, "postmaster.pid");
}

function readPidFile(folders: ServerFolders): Promise<string> {
  return readFile(pidFile(folders), "utf8").catch(() => "");
}

/** Lines: process, data folder, start time, port, ... */
function parsePidFile(text: string): Postmaster | undefined {
  const [pid, , , port = ""] = text.split("\n");
  return /^\d+$/.test(port) ? { pid: Number(pid), port: Number(port) } : undefined;
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in our terminal reaches only us and
 * we stop it in order. What it prints goes to `server.log`. Returns a function that tells whether it still
 * runs.
 */
export function spawnPostmaster(
  programs: ServerPrograms,
  folders: ServerFolders,
  settings: ServerSettings,
  context: ProgramContext,
): () => boolean {
  const log = openSync(folders.log, "a", 0o600);
  try {
    const parameters = Object.entries(settings).flatMap(([name, value]) => [
      "-c",
      `${name}=${value}`,
    ]);
    const child = spawn(join(programs.folder, "postgres"), ["-D", folders.cluster, ...parameters], {
      cwd: context.cwd,
      env: programEnvironment(),
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log, log],
      ...processIdentity(context.account),
    });
    let running = true;
    child.once("exit", () => (running = false));
    child.once("error", () => (running = false));
    child.unref();
    return () => running;
  } finally {
    closeSync(log);
  }
}

/**
 * Stops the server: open transactions are rolled back and everything is written; if that takes too
 * long it stops at once and recovers at the next start. Returns whether it is gone.
 */
export async function stopPostmaster(
  pid: number,
  programs: ServerPrograms,
  folders: ServerFolders,
  context: ProgramContext,
): Promise<boolean> {
  if (process.platform === "win32") {
    const parameters = ["stop", "-D", folders.cluster, "-m", "fast", "-w"];
    await runProgram(join(programs.folder, "pg_ctl"), parameters, context).catch(() => undefined);
    return isGone(pid, folders, IMMEDIATE_STOP_MS);
  }
  if (!signal(pid, "SIGINT") || (await isGone(pid, folders, FAST_STOP_MS))) return true;
  return !signal(pid, "SIGQUIT") || isGone(pid, folders, IMMEDIATE_STOP_MS);
}

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/**
 * Waits for the end of the process. Its file goes last, so a process that stays listed without the file
 * has ended too, and only its parent has not noticed.
 */
async function isGone(pid: number, folders: ServerFolders, withinMs: number): Promise<boolean> {
  let withoutFileMs = 0;
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += POLL_MS) {
    if (!isRunning(pid)) return true;
    withoutFileMs += (await findPostmaster(folders))?.pid === pid ? 0 : POLL_MS;
    if (withoutFileMs >= UNNOTICED_END_MS) return true;
    await wait(POLL_MS);
  }
  return false;
}

/** The last lines of the server's log, for the message about a start that failed. */
export async function lastLogLines(folders: ServerFolders): Promise<string> {
  const file = await open(folders.log, "r");
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 2000);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString("utf8").trim().split("\n").slice(-3).join(" ");
  } finally {
    await file.close();
  }
}
