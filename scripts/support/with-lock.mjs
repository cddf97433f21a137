import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { say, ScriptError } from "./say.mjs";

const POLL_MS = 200;
const LONGEST_WAIT_MS = 15 * 60_000;

/** Runs `work` while no other process holds the lock file; one whose process is gone does not count. */
export async function withLock(path, work) {
  await take(path);
  const giveBack = () => rmSync(path, { force: true });
  process.once("exit", giveBack);
  try {
    return await work();
  } finally {
    process.off("exit", giveBack);
    giveBack();
  }
}

async function take(path) {
  let announced = false;
  for (let waitedMs = 0; !tryToTake(path); waitedMs += POLL_MS) {
    const holder = readHolder(path);
    if (holder === undefined) continue;
    if (isGone(holder, path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (waitedMs >= LONGEST_WAIT_MS) {
      throw new ScriptError(
        `Process ${holder.pid} has held ${path} for very long: end it, or remove that file, and run the command again.`,
      );
    }
    if (!announced) say(`waiting for process ${holder.pid}, which is preparing already`);
    announced = true;
    await wait(POLL_MS);
  }
}

function tryToTake(path) {
  try {
    const file = openSync(path, "wx");
    writeSync(file, `${process.pid} ${hostname()}`);
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** `undefined` = given back in the meantime. */
function readHolder(path) {
  try {
    const [pid, host] = readFileSync(path, "utf8").split(" ");
    return { pid: Number(pid), host };
  } catch {
    return undefined;
  }
}

/** On another machine a process cannot be asked for, so there the age of the lock decides. */
function isGone({ pid, host }, path) {
  const ageMs = Date.now() - statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  // Between its creation and its first byte the file is empty.
  if (!(pid > 0)) return ageMs > 5000;
  if (host !== hostname()) return ageMs > LONGEST_WAIT_MS;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}
