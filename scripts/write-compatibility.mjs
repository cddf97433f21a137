// Command line entry, run with tsx so that it can load the declarations as they are written.
import { readFileSync, writeFileSync } from "node:fs";
import { operations } from "../src/server/http/agents/operations.ts";
import {
  writeCompatibility,
  writePublishedApi,
} from "../test/contract/compatibility/write-compatibility.ts";
import { inProject } from "./support/root.mjs";
import { wantsHelp } from "./support/say.mjs";

const help = `Usage: npm run docs:compatibility

Writes the generated parts of docs/compatibility.md and docs/published-api.md: what of the published API works.
`;

if (!wantsHelp(process.argv.slice(2), help)) {
  for (const [name, write] of [
    ["compatibility.md", writeCompatibility],
    ["published-api.md", writePublishedApi],
  ]) {
    const file = inProject("docs", name);
    writeFileSync(file, write(readFileSync(file, "utf8"), operations));
  }
}
