// `npm test`: what CI runs, from a fresh clone on.
import { prepare } from "./prepare.mjs";
import { runChecks } from "./support/run-checks.mjs";
import { wantsHelp } from "./support/say.mjs";

const help = `Usage: npm test [-- FILTER...]

Installs what is missing, builds what is stale, then checks the format, the lint rules, the types and
dead code, and runs all tests. With a FILTER only the tests whose path contains it are run, and none of
the checks; vitest gets all other arguments too, for example -t "name of a test".

The last line says how many checks and tests passed and failed.
`;

const args = process.argv.slice(2);
if (!wantsHelp(args, help)) await runChecks(args, prepare);
