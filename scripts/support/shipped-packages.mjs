// What leaves this project besides its own code: the packages that an installation brings, and those
// that the build puts into the workspace.
import { readFileSync } from "node:fs";
import { inProject } from "./root.mjs";
import { ScriptError } from "./say.mjs";

const BUNDLED = "dist/web/.vite/third-party-licences.json";

/** The lock file is asked rather than node_modules, which lacks the packages of other platforms. */
export function readShippedPackages() {
  return [...installedPackages(readJson("package-lock.json")), ...bundledPackages(readBundled())];
}

/** `{ name, version, licence, how }` of each package that `npm install --omit=dev` would bring. */
export function installedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional)
    .map(([path, { name, version, license }]) => ({
      name: name ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
      how: "installed",
    }));
}

/** The same of the packages whose code the workspace contains. */
export function bundledPackages(notices) {
  return notices.map(({ name, version, identifier }) => ({
    name,
    version,
    licence: identifier,
    how: "bundled",
  }));
}

function readBundled() {
  try {
    return readJson(BUNDLED);
  } catch (error) {
    throw new ScriptError("The workspace was not built: run `npm run build` first.", {
      cause: error,
    });
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(inProject(path), "utf8"));
}
