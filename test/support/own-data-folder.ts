import { pino } from "pino";
import { openDatabase } from "../../src/server/storage/database.ts";
import { startEmbeddedServer } from "../../src/server/storage/embedded/start-embedded-server.ts";

/*
 * A process that owns a data folder until it is killed: it saves one number after the other and prints
 * each once it is committed.
 */
const [dataDir = ""] = process.argv.slice(2);
const log = pino({ level: "silent" });
const { connection } = await startEmbeddedServer({ dataDir, log });
const db = await openDatabase(connection, { poolSize: 1, log });
await db.query("create table if not exists saved (n int primary key)");
for (let n = 1; ; n += 1) {
  await db.query("insert into saved values ($1)", [n]);
  process.stdout.write(`${n}\n`);
}
