import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { ask, basicOf } from "../../support/browser.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { jobDesk } from "./job-desk.ts";

describeEachDatabase("a change of many tickets", (database) => {
  const api = testApi(database);
  const desk = jobDesk(api, database);
  let lead = "";
  let reader = "";

  beforeAll(async () => {
    lead = await api.addUser("lead", "Team lead");
    reader = await api.addUser("reader", "Reader");
    await database.db.query(
      "insert into tag (tag_id, name, folded_name) values (164, 'VIP', 'vip'), (165, 'New', 'new')",
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  beforeEach(async () => {
    await database.db.query("truncate batch_task cascade");
  });

  const many = async (count: number, body?: object) => {
    const ids = await Promise.all(Array.from({ length: count }, () => desk.create(body)));
    return ids.toSorted((a, b) => a - b);
  };

  it("gives each what is wished, and tells how far it is", async () => {
    const [one, other] = [
      await desk.create({ Tags: [{ Id: 164 }] }),
      await desk.create({ Tags: [{ Id: 165 }] }),
    ];
    const { status, json } = await desk.start({
      TicketIds: [one, other, one],
      Change: { Priority: { TicketPriorityId: 3 }, AddTagIds: [165], RemoveTagIds: [164] },
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      BulkJobId: json.BulkJobId,
      CreatedAt: "2026-03-02T09:00:00Z",
      State: "Running",
      Total: 2,
      Done: 0,
      Failed: 0,
      Failures: [],
    });
    expect(await desk.work(1)).toMatchObject({ batched: 1 });
    expect((await desk.get(json.BulkJobId)).json).toMatchObject({ State: "Running", Done: 1 });
    await desk.work();
    expect((await desk.get(json.BulkJobId)).json).toMatchObject({ State: "Done", Done: 2 });
    expect(await desk.stored([one, other])).toMatchObject([
      { priority_id: 3, tags: [165] },
      { priority_id: 3, tags: [165] },
    ]);
    expect(await desk.list()).toMatchObject([{ BulkJobId: json.BulkJobId, State: "Done" }]);
    expect(await desk.list(lead)).toEqual([]);
  });

  it("says of each ticket that could not be changed why", async () => {
    const ticketId = await desk.create();
    const refused = await desk.start(
      { TicketIds: [ticketId, 987_654], Change: { Title: "New" } },
      reader,
    );
    const unknown = await desk.start({
      TicketIds: [ticketId],
      Change: { Category: { TicketCategoryId: 77 } },
    });
    const before = await desk.stored([ticketId]);
    expect(await desk.work()).toMatchObject({ batched: 3, failed: 0 });
    expect((await desk.get(refused.json.BulkJobId, reader)).json).toMatchObject({
      State: "Done",
      Done: 0,
      Failed: 2,
      Failures: [
        { TicketId: ticketId, Reason: expect.stringMatching(/edit|change/i) },
        { TicketId: 987_654, Reason: expect.stringContaining("987654") },
      ],
    });
    expect((await desk.get(unknown.json.BulkJobId)).json.Failures).toEqual([
      { TicketId: ticketId, Reason: expect.stringContaining("77") },
    ]);
    expect(await desk.stored([ticketId])).toEqual(before);
  });

  it("is of a whole list that is kept, for whom it is kept", async () => {
    await many(3, { Title: "Whole list" });
    const wish = { Filter: "title is 'Whole list'", OrderBy: "", Columns: [] };
    const { json } = await ask(api, "/api/counterfoil/v1/list-snapshots", {
      method: "POST",
      headers: { authorization: basicOf(lead) },
      body: wish,
    });
    const change = { SnapshotId: json["SnapshotId"], Change: { Title: "Named" } };
    expect((await desk.start(change)).status).toBe(404);
    const started = await desk.start(change, lead);
    expect(started.json).toMatchObject({ State: "Running", Total: 3 });
    await desk.work();
    expect((await desk.get(started.json.BulkJobId, lead)).json).toMatchObject({ Done: 3 });
    const named = "select from ticket where title = 'Named'";
    expect((await database.db.query(named)).rows).toHaveLength(3);
  });

  it("changes nothing more once it is stopped", async () => {
    const ids = await many(3);
    const { json } = await desk.start({ TicketIds: ids, Change: { Title: "Stopped" } });
    await desk.work(1);
    const stopped = await desk.end(json.BulkJobId, "stop");
    expect(stopped.json).toMatchObject({ State: "Stopped", Total: 3, Done: 1 });
    expect(await desk.work()).toMatchObject({ batched: 0 });
    const titles = (await desk.stored(ids)).map(({ title }) => title);
    expect(titles).toEqual(["Stopped", "Lamp", "Lamp"]);
  });

  describe("that is undone", () => {
    it("leaves what somebody changed since, and says so", async () => {
      const [kept = 0, back = 0, beside = 0] = await many(3);
      const before = await desk.stored([back]);
      const { json } = await desk.start({
        TicketIds: [kept, back, beside],
        Change: { Status: { TicketStatusId: 2 }, AddTagIds: [164] },
      });
      expect((await desk.end(json.BulkJobId, "undo")).status).toBe(409);
      await desk.work();
      await desk.save(kept, { Status: { TicketStatusId: 1 } });
      await desk.save(beside, { Title: "Beside" });
      expect((await desk.end(json.BulkJobId, "undo")).json).toMatchObject({
        State: "Running",
        Done: 3,
      });
      await desk.work();
      expect((await desk.get(json.BulkJobId)).json).toMatchObject({
        State: "Undone",
        Total: 3,
        Done: 1,
        Failed: 1,
        Failures: [{ TicketId: kept, Reason: expect.stringContaining("changed since") }],
      });
      expect(await desk.stored([back])).toEqual(before);
      expect(await desk.stored([kept, beside])).toMatchObject([
        { status_id: 1, tags: [164] },
        { status_id: 1, tags: [], title: "Beside" },
      ]);
    });

    it("can be stopped, and undone further", async () => {
      const ids = await many(2);
      const before = await desk.stored(ids);
      const { json } = await desk.start({ TicketIds: ids, Change: { Title: "Twice" } });
      await desk.work();
      await desk.end(json.BulkJobId, "undo");
      await desk.work(1);
      const stopped = (await desk.end(json.BulkJobId, "stop")).json;
      expect(stopped).toMatchObject({ State: "Stopped", Done: 1 });
      await desk.end(json.BulkJobId, "undo");
      await desk.work();
      expect((await desk.get(json.BulkJobId)).json).toMatchObject({ State: "Undone", Done: 0 });
      expect(await desk.stored(ids)).toEqual(before);
    });

    it("has nothing to put back where nothing was changed", async () => {
      const ids = await many(1);
      const { json } = await desk.start({ TicketIds: ids, Change: { Title: "Lamp" } });
      await desk.work();
      expect((await desk.end(json.BulkJobId, "undo")).json).toMatchObject({
        State: "Undone",
        Done: 0,
        Failed: 0,
      });
    });
  });

  it("is nobody else's, but an administrator's", async () => {
    const ids = await many(1);
    const { json } = await desk.start({ TicketIds: ids, Change: { Title: "Mine" } }, lead);
    expect((await desk.get(json.BulkJobId, reader)).status).toBe(404);
    expect((await desk.end(json.BulkJobId, "stop", reader)).status).toBe(404);
    expect((await desk.get(json.BulkJobId)).status).toBe(200);
    await desk.work();
    expect((await desk.end(json.BulkJobId, "undo", reader)).status).toBe(404);
    expect((await desk.get(json.BulkJobId)).json.State).toBe("Done");
  });

  it.each([
    ["no ticket", { Change: { Title: "x" } }, 400],
    ["no change", { TicketIds: [1] }, 400],
    ["an empty change", { TicketIds: [1], Change: {} }, 400],
    ["tickets and a list", { TicketIds: [1], SnapshotId: 1, Change: { Title: "x" } }, 400],
    ["a list that is not kept", { SnapshotId: 987_654, Change: { Title: "x" } }, 404],
    ["no such field", { TicketIds: [1], Change: { CustomFields: { x_none: "1" } } }, 400],
    ["a null character", { TicketIds: [1], Change: { Title: "a\0" } }, 400],
    ["half of a character", { TicketIds: [1], Change: { Tags: [{ Name: "a\ud83d" }] } }, 400],
    ["no text", { TicketIds: [1], Change: { Title: {} } }, 400],
  ])("is refused with %s", async (_, body, status) => {
    expect((await desk.start(body)).status).toBe(status);
    expect((await database.db.query("select from batch_task")).rows).toEqual([]);
  });

  it("may give what looks like an escaped character", async () => {
    const [ticketId = 0] = await many(1);
    await desk.start({ TicketIds: [ticketId], Change: { Title: "a\\u0000" } });
    await desk.work();
    expect(await desk.stored([ticketId])).toMatchObject([{ title: "a\\u0000" }]);
  });

  it("keeps nobody waiting for the long one of somebody else", async () => {
    const [long, short] = [await many(8), await many(2)];
    await desk.start({ TicketIds: long, Change: { Title: "Long" } });
    await desk.work(3);
    const { json } = await desk.start({ TicketIds: short, Change: { Title: "Short" } }, lead);
    await desk.work(4);
    expect((await desk.get(json.BulkJobId, lead)).json).toMatchObject({ State: "Done", Done: 2 });
  });

  it("changes each ticket once, however many processes there are", async () => {
    const ids = await many(12);
    await database.db.query("truncate ticket_log cascade");
    await desk.start({ TicketIds: ids, Change: { Title: "Once" } });
    const runners = Array.from({ length: 3 }, () => createJobRunner(api.context));
    const reports = await Promise.all(runners.map((runner) => runner.runCycle(testStart)));
    expect(reports.reduce((sum, { batched }) => sum + batched, 0)).toBe(12);
    expect((await database.db.query("select from ticket_log")).rows).toHaveLength(12);
  });
});
