/** Measures where the time of one save goes, in this process and without HTTP. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { openSharedDatabase } from "../../src/server/cli/open-shared-database.ts";
import { readConfig } from "../../src/server/config/read-config.ts";
import { prepareDesk } from "./desk/prepare-desk.ts";
import { createSaveApi, type SaveApi } from "./desk/save-api.ts";
import { createBody, updateBody } from "./desk/save-bodies.ts";
import {
  createPhaseWatch,
  phases,
  type PhaseTimes,
  type PhaseWatch,
} from "./measure/phase-watch.ts";
import { createRunFolder } from "./measure/run-folder.ts";
import { phasesTable } from "./report/phases-table.ts";

const help = `Usage: npx tsx test/bench/save-phases.bench.ts [OPTIONS]

Saves one ticket after the other on the embedded database and times each phase of it.

Options:
  --saves N   Saves of each kind (default 2000)
  --help      Print this help
`;

const WARM_UP_SAVES = 1000;

const { values: options } = parseArgs({
  options: {
    saves: { type: "string", default: "2000" },
    help: { type: "boolean", short: "h", default: false },
  },
});

/** One save as the server takes it, step by step. */
async function timeSave(api: SaveApi, watch: PhaseWatch, text: string): Promise<PhaseTimes> {
  watch.start();
  const caller = await api.authenticate();
  watch.passed("authenticate");
  const body = api.decode(text);
  watch.passed("decode");
  const ticket = await api.save(caller, body);
  watch.passed("present");
  api.encode(ticket);
  watch.passed("encode");
  return watch.times();
}

async function timeSaves(
  api: SaveApi,
  watch: PhaseWatch,
  bodyOf: (n: number) => string,
): Promise<PhaseTimes[]> {
  const saves: PhaseTimes[] = [];
  const count = WARM_UP_SAVES + Number(options.saves);
  for (let n = 0; n < count; n += 1) saves.push(await timeSave(api, watch, bodyOf(n)));
  return saves.slice(WARM_UP_SAVES);
}

async function run(): Promise<void> {
  const folder = await createRunFolder();
  const log = pino({ level: "silent" });
  const config = readConfig({}, { DATA_DIR: join(folder, "embedded") });
  const shared = await openSharedDatabase(config, log);
  const { database } = shared;
  const { authorization, ids, ticketIds } = await prepareDesk(database, log);
  const watch = createPhaseWatch();
  const wrap = watch.watch.bind(watch);
  const api = await createSaveApi({ database, log, authorization, wrap });
  try {
    const creates = await timeSaves(api, watch, (n) => createBody(n, ids));
    console.log(`${phasesTable("create", phases, creates)}\n`);
    const updates = await timeSaves(api, watch, (n) => updateBody(n, ticketIds));
    console.log(phasesTable("update", phases, updates));
  } finally {
    await api.close();
    await shared.close();
  }
}

if (options.help) process.stdout.write(help);
else await run();
