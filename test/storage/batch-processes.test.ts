import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { callerOf } from "../../src/domain/access/caller.ts";
import type { Context } from "../../src/server/context.ts";
import { createBatchWorker } from "../../src/server/jobs/batch-worker.ts";
import { createJobRunner } from "../../src/server/jobs/job-runner.ts";
import { undoBulkJob } from "../../src/server/usecases/batch/end-bulk-job.ts";
import { getBulkJob } from "../../src/server/usecases/batch/get-bulk-job.ts";
import { startBulkJob } from "../../src/server/usecases/batch/start-bulk-job.ts";
import { createVirtualClock } from "../../src/server/virtual-clock.ts";
import {
  copyTicket,
  createTicket,
  fillJobDesk,
  jobContext,
  jobUsers,
} from "../support/job-desk.ts";
import { describeEachDatabase, type TestDatabase } from "../support/test-database.ts";

const START = 1_772_442_000;
const TICKETS = 400;
/** Processes start slowly on a busy machine. */
const patiently = { timeout: 60_000, interval: 2 };
const script = fileURLToPath(new URL("../support/escalating-process.ts", import.meta.url));

/** A process that works batches off until it is killed. */
async function startWorking({ connection }: TestDatabase): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(connection)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  child.stdin?.write(`${START}\n`);
  await once(child.stdout as NodeJS.ReadableStream, "data");
  return child;
}

describeEachDatabase("a change of many tickets", (database) => {
  let context: Context;

  beforeAll(async () => {
    await fillJobDesk(database.db);
    context = await jobContext(database.db, createVirtualClock(START));
    await copyTicket(database.db, await createTicket(context), TICKETS - 1);
    await database.db.query("truncate ticket_log cascade");
  });

  afterAll(async () => {
    await context.desk.close();
  });

  const caller = () => {
    const desk = context.desk.current();
    const user = desk.users.get(jobUsers.agent);
    if (user === undefined) throw new Error("the desk was not filled");
    return callerOf(user, desk);
  };
  const start = async (title: string) => {
    const { rows } = await database.db.query<{ ticket_id: number }>("select ticket_id from ticket");
    const { bulkJobId } = await startBulkJob(context, caller(), {
      ticketIds: rows.map(({ ticket_id }) => ticket_id),
      snapshotId: 0,
      wish: { kind: "change", input: { title }, customFields: [], addTagIds: [], removeTagIds: [] },
    });
    return bulkJobId;
  };
  const stateOf = async (id: number) => getBulkJob(context, caller(), id);

  test("goes on where a process was killed, and changes each ticket once", async () => {
    const id = await start("Changed");
    const victim = await startWorking(database);
    await expect.poll(async () => (await stateOf(id)).done, patiently).toBeGreaterThan(0);
    victim.kill("SIGKILL");
    expect((await once(victim, "exit"))[1]).toBe("SIGKILL");
    expect((await stateOf(id)).state).toBe("Running");
    // What it had in hand is held until the database notices.
    const work = async () => {
      await createJobRunner(context).runCycle(START);
      return (await stateOf(id)).state;
    };
    await expect.poll(work, patiently).toBe("Done");
    const { rows } = await database.db.query(
      `select count(*) as tickets, sum(entries)::int as entries, max(entries) as most
         from (select count(*) as entries from ticket_log group by ticket_id) as logged`,
    );
    expect(rows).toEqual([{ tickets: TICKETS, entries: TICKETS, most: 1 }]);
  }, 120_000);

  test("is begun and undone at once by whoever works batches off", async () => {
    const id = await start("Once more");
    const worker = createBatchWorker(context);
    worker.start();
    await expect.poll(async () => (await stateOf(id)).state, patiently).toBe("Done");
    await undoBulkJob(context, caller(), id);
    await expect.poll(async () => (await stateOf(id)).state, patiently).toBe("Undone");
    await worker.stop();
    await start("Nobody does that");
    const titles = "select distinct title from ticket";
    expect((await database.db.query(titles)).rows).toEqual([{ title: "Changed" }]);
  }, 120_000);
});
