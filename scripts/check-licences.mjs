// Holds what ships to licences that allow it.
import { judgeLicences } from "./support/judge-licences.mjs";
import { print, runScript, ScriptError, wantsHelp } from "./support/say.mjs";
import { readShippedPackages } from "./support/shipped-packages.mjs";

const help = `Usage: node scripts/check-licences.mjs

Fails when a package that an installation brings, or whose code the workspace contains, stands under a
licence that scripts/support/judge-licences.mjs does not list.
`;

function checkLicences() {
  const packages = readShippedPackages();
  const complaints = judgeLicences(packages);
  for (const complaint of complaints) print(complaint);
  if (complaints.length > 0) {
    throw new ScriptError("Replace these packages, or list the licence if it allows what we do.");
  }
  print(`${packages.length} packages ship, all under licences that are allowed`);
}

await runScript(() => {
  if (!wantsHelp(process.argv.slice(2), help)) checkLicences();
});
