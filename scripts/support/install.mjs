import { readFileSync } from "node:fs";
import { inProject } from "./root.mjs";
import { runNpm } from "./run-npm.mjs";
import { say, ScriptError } from "./say.mjs";

/**
 * Whether node_modules holds what package-lock.json asks for, on this platform. npm notes there what
 * it has installed, as its last step, so an interrupted installation does not count.
 */
export function isInstalled() {
  const installed = readPackages(inProject("node_modules", ".package-lock.json"));
  if (installed === undefined) return false;
  const locked = Object.entries(readPackages(inProject("package-lock.json")));
  return (
    locked.every(([path, wanted]) => path === "" || fits(installed[path], wanted)) &&
    Object.values(installed).every(({ os }) => os === undefined || os.includes(process.platform))
  );
}

/** Packages for other platforms are optional and are not installed. */
function fits(installed, wanted) {
  if (installed === undefined) return wanted.optional === true || wanted.devOptional === true;
  return installed.version === wanted.version;
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

export async function install() {
  say("installing packages (npm ci)");
  // The build needs the development packages even where NODE_ENV says production.
  const options = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = await runNpm(["ci", ...options], { waiting: "still installing" });
  if (code === 0 && isInstalled()) return;
  throw new ScriptError(
    "npm ci failed: read its messages above, check the network and the package registry, and run the command again.",
  );
}
