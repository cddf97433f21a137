import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { ClientConfig } from "pg";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import { jobContext } from "./job-desk.ts";

/*
 * A process that runs one cycle after the other on the database that the first argument describes. Each
 * line of its input is the time from then on; it ends when its input does.
 */
const [connection = "{}"] = process.argv.slice(2);
const quiet = { info() {}, warn() {}, error() {} };
const database = await openDatabase(JSON.parse(connection) as ClientConfig, {
  poolSize: 2,
  log: quiet,
});
const clock = createVirtualClock(0);
const context = await jobContext(database, clock);
const runner = createJobRunner(context, { recordsPerCycle: 40 });
const input = createInterface(process.stdin).on("line", (line) => clock.set(Number(line)));
const ended = new AbortController();
input.once("close", () => ended.abort());
process.stdout.write("ready\n");
while (!ended.signal.aborted) {
  await runner.runCycle(clock.now());
  await wait(1);
}
await context.desk.close();
await database.close();
