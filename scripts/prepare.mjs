// Makes a fresh clone ready to run. Needs nothing but Node, because nothing is installed yet.
import { mkdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build, isBuilt } from "./support/build.mjs";
import { install, isInstalled } from "./support/install.mjs";
import { inProject } from "./support/root.mjs";
import { runScript, ScriptError, wantsHelp } from "./support/say.mjs";
import { withLock } from "./support/with-lock.mjs";

const help = `Usage: node scripts/prepare.mjs

Installs the packages if they are missing or package-lock.json has changed, and compiles the server if
its sources have changed. Says and does nothing when all is ready.
`;

/** Brings node_modules and dist up to date. */
export async function prepare() {
  checkNode();
  if (isInstalled() && isBuilt()) return;
  mkdirSync(inProject("dist"), { recursive: true });
  await withLock(inProject("dist", ".preparing"), async () => {
    if (!isInstalled()) await install();
    if (!isBuilt()) await build();
  });
}

function checkNode() {
  const { engines } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const [, major, minor] = /(\d+)\.(\d+)/.exec(engines.node).map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new ScriptError(
    `Counterfoil needs Node ${major}.${minor} or newer and this is ${process.versions.node}: ` +
      "install a newer Node from https://nodejs.org and run the command again.",
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(async () => {
    if (!wantsHelp(process.argv.slice(2), help)) await prepare();
  });
}
