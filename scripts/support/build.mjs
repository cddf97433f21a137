import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./root.mjs";
import { runProgram } from "./run-program.mjs";
import { say, ScriptError } from "./say.mjs";

const stampFile = inProject("dist", ".counterfoil-built");
const compiledFolders = ["contract", "domain", "server"];

/** Whether dist was compiled from the sources as they are. */
export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stampOfSources();
}

export async function build() {
  say("building");
  const stamp = stampOfSources();
  rmSync(stampFile, { force: true });
  const code = await runProgram("typescript", ["-b", "src/server"], { waiting: "still building" });
  if (code !== 0) {
    throw new ScriptError("The build failed: correct the errors above and run the command again.");
  }
  writeFileSync(stampFile, stamp);
}

/**
 * Names, sizes and times of all that is compiled. Not the newest time alone: restored files are older
 * than the build, and removed ones have no time.
 */
function stampOfSources() {
  const hash = createHash("sha256");
  for (const path of ["tsconfig.base.json", "package-lock.json"]) addFile(hash, inProject(path));
  for (const name of compiledFolders) addFolder(hash, inProject("src", name));
  return `${hash.digest("hex")}\n`;
}

function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (/\.(ts|json)$/.test(entry.name) && !entry.name.endsWith(".test.ts"))
      addFile(hash, path);
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path);
  hash.update(`${path}\0${size}\0${mtimeMs}\n`);
}
