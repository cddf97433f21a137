/** Measures one to three servers on one PostgreSQL; `npm run bench:cluster -- --help` tells the options. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { openSharedDatabase } from "../../src/server/cli/open-shared-database.ts";
import { readConfig } from "../../src/server/config/read-config.ts";
import { DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { clusterTable, type ClusterRow } from "./cluster/cluster-table.ts";
import { measureCluster, type Member } from "./cluster/measure-cluster.ts";
import { prepareDesk, type PreparedDesk } from "./desk/prepare-desk.ts";
import { createRunFolder } from "./measure/run-folder.ts";
import { startServerProcess } from "./measure/server-process.ts";
import { startDatabase } from "./measure/start-database.ts";
import { startHttpClient } from "./measure/start-http-client.ts";

const help = `Usage: npm run bench:cluster [-- OPTIONS]

Starts servers on one PostgreSQL (the one that TEST_DATABASE_URL names, or else one started from the
programs installed on this machine), and measures with one of them, then two, then three: saves through
all of them, and how soon what is done at the first is known at the last.

Options:
  --servers N      Servers at most (default 3)
  --seconds N      Length of each measurement of saves (default 3)
  --rounds N       Repeat everything, show medians (default 3)
  --connections N  Clients in all, shared among the servers (default 12)
  --help           Print this help
`;

const { values: options } = parseArgs({
  options: {
    servers: { type: "string", default: "3" },
    seconds: { type: "string", default: "3" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "12" },
    help: { type: "boolean", short: "h", default: false },
  },
});

async function run(): Promise<void> {
  const folder = await createRunFolder();
  const log = pino({ level: "silent" });
  const bench = await startDatabase("postgres", folder, log);
  const shared = await openSharedDatabase(readConfig({}, bench.environment), log);
  const members: Member[] = [];
  try {
    const desk = await prepareDesk(shared.database, log);
    for (let n = 1; n <= Number(options.servers); n += 1) {
      members.push(await addMember(n, { folder, environment: bench.environment, desk }));
    }
    const rows: ClusterRow[] = [];
    for (let round = 1; round <= Number(options.rounds); round += 1) {
      for (let count = 1; count <= members.length; count += 1) {
        process.stderr.write(`round ${round}, ${count} servers\n`);
        const some = members.slice(0, count);
        rows.push(
          await measureCluster(some, {
            authorization: desk.authorization,
            connections: Number(options.connections),
            seconds: Number(options.seconds),
          }),
        );
      }
    }
    console.log(clusterTable(rows));
  } finally {
    for (const { client, server } of members) {
      client.stop();
      await server.stop();
    }
    await shared.close();
    await bench.stop();
  }
}

interface Joining {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly desk: PreparedDesk;
}

/** Another server on the same database, and a client process of its own. */
async function addMember(n: number, { folder, environment, desk }: Joining): Promise<Member> {
  const server = await startServerProcess({
    environment: { ...environment, DATA_DIR: join(folder, `beside-${n}`) },
    logFile: join(folder, `server-${n}.log`),
    profileFolder: null,
  });
  const { authorization, ids, ticketIds } = desk;
  // No two clients change the same tickets.
  const own = ticketIds.filter((_, index) => index % Number(options.servers) === n - 1);
  const target = { url: server.url, authorization, ids, ticketIds: own };
  return { server, client: startHttpClient(target) };
}

try {
  if (options.help) process.stdout.write(help);
  else await run();
} catch (error) {
  if (!(error instanceof DatabaseUnusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
