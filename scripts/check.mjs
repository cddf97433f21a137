// `npm run check`: the checks and tests of `npm test`, without installing or building first.
import { runChecks } from "./support/run-checks.mjs";
import { wantsHelp } from "./support/say.mjs";

const help = `Usage: npm run check

Checks the format, the lint rules, the types and dead code, and runs all tests.
`;

const args = process.argv.slice(2);
if (!wantsHelp(args, help)) await runChecks(args);
