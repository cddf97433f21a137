import { spawn } from "node:child_process";
import { constants } from "node:os";
import { say } from "./say.mjs";

const REPORT_EVERY_MS = 10_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program and resolves with its exit code. Signals to this process reach it, and end this
 * process with it. `waiting` is said now and then, so that a long silence does not look like a hang;
 * `onLine` gets the lines of its output instead of the terminal.
 */
export async function runCommand(command, args, { waiting, onLine, ...options } = {}) {
  const stdio = onLine === undefined ? "inherit" : ["inherit", "pipe", "inherit"];
  const child = spawn(command, args, { stdio, ...options });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  const startedAt = Date.now();
  const report = () => say(`${waiting}, ${Math.round((Date.now() - startedAt) / 1000)} s`);
  const timer = waiting === undefined ? undefined : setInterval(report, REPORT_EVERY_MS);
  try {
    const ended = new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => resolve(signal === null ? code : signal));
    });
    if (onLine !== undefined) await readLines(child.stdout, onLine);
    const result = await ended;
    if (typeof result === "number") return result;
    return 128 + constants.signals[result];
  } finally {
    clearInterval(timer);
    for (const signal of SIGNALS) process.off(signal, forward);
  }
}

/** Line by line, but an unfinished line does not wait: it may be progress that is redrawn. */
async function readLines(stream, onLine) {
  stream.setEncoding("utf8");
  let rest = "";
  for await (const chunk of stream) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop();
    for (const line of lines) onLine(line);
  }
  if (rest !== "") onLine(rest);
}
