import { inProject } from "./root.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Runs npm in the project's folder, see `runCommand`: the npm that runs this script if there is one,
 * else the one on the PATH.
 */
export function runNpm(args, options = {}) {
  const script = process.env.npm_execpath ?? "";
  const inFolder = { cwd: inProject(), ...options };
  if (/npm-cli\.c?js$/.test(script)) {
    return runCommand(process.execPath, [script, ...args], inFolder);
  }
  const isWindows = process.platform === "win32";
  return runCommand(isWindows ? "npm.cmd" : "npm", args, { ...inFolder, shell: isWindows });
}
