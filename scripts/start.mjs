// `npm start`: prepares, then runs the command line in this very process, so that signals reach it.
import { pathToFileURL } from "node:url";
import { prepare } from "./prepare.mjs";
import { inProject } from "./support/root.mjs";
import { runScript } from "./support/say.mjs";

/** Prepares, then runs `counterfoil` with these arguments. */
export async function start(args) {
  await prepare();
  const program = inProject("dist", "server", "cli", "counterfoil.js");
  process.argv.splice(1, process.argv.length, program, ...args);
  await import(pathToFileURL(program).href);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await runScript(() => start(process.argv.slice(2)));
}
