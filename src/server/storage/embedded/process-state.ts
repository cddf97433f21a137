import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { errorCode } from "../database-errors.ts";

const run = promisify(execFile);

/** Whether a process with this number exists, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/**
 * Whether a running process was started with this text among its arguments. Process numbers are used
 * again, after a reboot even the same ones. Where arguments cannot be read the answer is yes.
 */
export async function hasArgument(pid: number, argument: string): Promise<boolean> {
  if (process.platform === "win32") return true;
  try {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8");
    return line.split("\0").includes(argument);
  } catch (error) {
    if (process.platform === "linux" && errorCode(error) === "ENOENT") return false;
  }
  try {
    const { stdout } = await run("ps", ["-ww", "-o", "args=", "-p", String(pid)]);
    return stdout.includes(argument);
  } catch {
    return true;
  }
}
