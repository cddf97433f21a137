import { writeSync } from "node:fs";

/** A failure whose message is a sentence that says what to do. No stack trace is needed. */
export class ScriptError extends Error {}

const STDOUT = 1;
const STDERR = 2;

/** A line for the user; it is written when this returns, even if the process ends right after. */
export function print(line) {
  writeAll(STDOUT, `${line}\n`);
}

/** A line about progress. It goes to stderr, because stdout belongs to what the script runs. */
export function say(line) {
  writeAll(STDERR, `counterfoil: ${line}\n`);
}

/** Says why something failed. */
export function sayError(error) {
  say(error instanceof ScriptError ? error.message : error.stack);
}

/** Runs a script's main function. A failure ends it with its sentence and code 1. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    sayError(error);
    process.exitCode = 1;
  }
}

/** Prints `text` and returns true if the arguments ask for help. */
export function wantsHelp(args, text) {
  if (!args.includes("--help") && !args.includes("-h")) return false;
  process.stdout.write(text);
  return true;
}

function writeAll(file, text) {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(file, bytes));
    } catch (error) {
      // A program that shares the pipe may have made it non-blocking, and it is full at the moment.
      if (error.code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
