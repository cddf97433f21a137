import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./root.mjs";

/**
 * Remembers what was built from which sources, by their names, sizes and times. Not the newest time
 * alone: restored files are older than the build, and removed ones have no time.
 *
 * @param {string} name of the file below dist that remembers
 * @param {readonly string[]} sources files and folders, from the project's root
 */
export function createStamp(name, sources) {
  const file = inProject("dist", name);
  return {
    isFresh: () => existsSync(file) && readFileSync(file, "utf8") === stampOf(sources),
    /** Builds, and remembers the sources as they were before. */
    async renew(build) {
      const stamp = stampOf(sources);
      rmSync(file, { force: true });
      await build();
      writeFileSync(file, stamp);
    },
  };
}

function stampOf(sources) {
  const hash = createHash("sha256");
  for (const source of sources) addTo(hash, inProject(source));
  return `${hash.digest("hex")}\n`;
}

function addTo(hash, path) {
  const { size, mtimeMs } = statSync(path);
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else if (/\.(ts|tsx|json|css|html|svg)$/.test(path) && !/\.test\.tsx?$/.test(path)) {
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
}
