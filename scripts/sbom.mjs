// `npm run sbom`: the software bill of materials of what this project ships.
import { writeFileSync } from "node:fs";
import { prepare } from "./prepare.mjs";
import { runNpm } from "./support/run-npm.mjs";
import { print, runScript, say, ScriptError, wantsHelp } from "./support/say.mjs";
import { keepShipped } from "./support/keep-shipped.mjs";
import { readShippedPackages } from "./support/shipped-packages.mjs";

const help = `Usage: npm run sbom [-- FILE]

Writes the software bill of materials (CycloneDX, JSON) into FILE, sbom.cdx.json unless given: the
packages that an installation brings on any platform, and those whose code the workspace contains.
Tools that only develop and test are not in it.
`;

async function writeSbom([file = "sbom.cdx.json"]) {
  await prepare();
  const shipped = keepShipped(await listAllPackages(), readShippedPackages());
  writeFileSync(file, `${JSON.stringify(shipped, null, 2)}\n`);
  print(`${file}: ${shipped.components.length} packages`);
}

/** Of the lock file, because packages of other platforms are not installed here. */
async function listAllPackages() {
  say("listing the packages (npm sbom)");
  const options = ["--sbom-format=cyclonedx", "--sbom-type=application", "--package-lock-only"];
  const lines = [];
  const code = await runNpm(["sbom", ...options], { onLine: (line) => lines.push(line) });
  if (code === 0) return JSON.parse(lines.join("\n"));
  throw new ScriptError("npm sbom failed: it needs npm 10 or later; read its messages above.");
}

await runScript(async () => {
  const args = process.argv.slice(2);
  if (!wantsHelp(args, help)) await writeSbom(args);
});
