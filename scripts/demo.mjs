// `npm run demo`: from a fresh clone to a desk full of demo data, in one command.
import { start } from "./start.mjs";
import { runScript, wantsHelp } from "./support/say.mjs";

const help = `Usage: npm run demo [-- OPTIONS]

Installs what is missing, builds what is stale and starts the server with demo data on the embedded
database, in ./data unless --data names another folder. Everything is kept for the next start.

OPTIONS are those of the server, for example --port 0; npm start -- serve --help lists them.
`;

await runScript(async () => {
  const args = process.argv.slice(2);
  if (!wantsHelp(args, help)) await start(["serve", "--demo", ...args]);
});
