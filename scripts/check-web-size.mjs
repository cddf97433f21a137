// Holds the workspace to what a browser has to fetch before it shows anything.
import { readFileSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inProject } from "./support/root.mjs";
import { print, runScript, ScriptError, wantsHelp } from "./support/say.mjs";

const help = `Usage: node scripts/check-web-size.mjs

Lists the chunks of the built workspace with their gzipped sizes. Fails when those that the first
screen needs are larger together than 180 KB.
`;

const FIRST_LOAD_MAX_KB = 180;

function checkSize() {
  const manifest = readManifest();
  const first = new Set();
  // The page, what it imports, and the sentences of one language: English is as long as any.
  collect(manifest, "index.html", first);
  for (const { file, isDynamicEntry } of Object.values(manifest)) {
    if (isDynamicEntry && file.startsWith("assets/en-")) first.add(file);
  }
  const sizes = Object.values(manifest)
    .filter(({ file }) => file.endsWith(".js"))
    .map(({ file }) => ({ file, kilobytes: sizeOf(file) / 1000, isFirst: first.has(file) }))
    .sort((one, other) => other.kilobytes - one.kilobytes);
  for (const { file, kilobytes, isFirst } of sizes) {
    print(`${kilobytes.toFixed(1).padStart(7)} KB  ${isFirst ? "first" : "later"}  ${file}`);
  }
  const sum = sizes
    .filter(({ isFirst }) => isFirst)
    .reduce((all, { kilobytes }) => all + kilobytes, 0);
  print(`${sum.toFixed(1).padStart(7)} KB of ${FIRST_LOAD_MAX_KB} on the first load`);
  if (sum <= FIRST_LOAD_MAX_KB) return;
  throw new ScriptError(
    "The first load is too large: import what only some screens need with `import()`.",
  );
}

function readManifest() {
  try {
    return JSON.parse(readFileSync(inProject("dist/web/.vite/manifest.json"), "utf8"));
  } catch (error) {
    throw new ScriptError("The workspace was not built: run `npm run build` first.", {
      cause: error,
    });
  }
}

function collect(manifest, name, files) {
  const chunk = manifest[name];
  if (chunk === undefined || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(manifest, imported, files);
}

/** Gzipped, as the server sends it; small files are sent as they are. */
function sizeOf(file) {
  const path = inProject("dist/web", file);
  try {
    return statSync(`${path}.gz`).size;
  } catch {
    return statSync(path).size;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(async () => {
    if (!wantsHelp(process.argv.slice(2), help)) checkSize();
  });
}
