import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inProject } from "./root.mjs";
import { runCommand } from "./run-command.mjs";

/** Runs the main program of an installed package in the project's folder; see `runCommand`. */
export function runProgram(packageName, args, options = {}) {
  const description = inProject("node_modules", packageName, "package.json");
  const { bin } = JSON.parse(readFileSync(description, "utf8"));
  const [firstProgram] = Object.values(bin);
  return runCommand(process.execPath, [join(dirname(description), firstProgram), ...args], {
    cwd: inProject(),
    ...options,
  });
}
