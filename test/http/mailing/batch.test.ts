import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { BatchTask } from "../../../src/contract/additions/batch-task.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { openConnection } from "../../../src/server/storage/connection.ts";
import { ask, basicOf } from "../../support/browser.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customer, mailDesk, secondCustomer } from "./mail-desk.ts";

type Task = JsonOf<typeof BatchTask>;

const DAY_SECONDS = 86_400;

describeEachDatabase("batches", (database) => {
  const api = testApi(database);
  const desk = mailDesk(api, database);
  let agent = "";

  beforeAll(async () => {
    await desk.fill();
    agent = await api.addUser("agent", "Agent");
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method)
         values (40, 'Foreign', 'Foreign', 0, 4)`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const start = <Json = number>(operation: string, body: object, as?: string) =>
    api.call<Json & ErrorBody>(operation, { body, ...(as !== undefined && { as }) });

  const reply = (data: object, as?: string) =>
    start("BatchReply", { BatchReplyData: { HtmlBody: "<p>Hello</p>", ...data } }, as);

  const runCycle = (days = 0) =>
    createJobRunner(api.context).runCycle(testStart + days * DAY_SECONDS);

  const taskOf = async (taskId: unknown, as = api.administrator, language = "en") => {
    const { json, status } = await ask(api, `/api/counterfoil/v1/batch-tasks/${String(taskId)}`, {
      method: "GET",
      headers: { authorization: basicOf(as), "accept-language": language },
    });
    return { status, task: json as unknown as Task };
  };

  const customerTicket = (body: object = {}) =>
    desk.createTicket({ Person: { PersonId: customer.id }, ...body });

  const bodiesOf = async (ticketId: number) => {
    const { json } = await api.call<{ HtmlBody: string; Body: string; Badge: string }[]>(
      "GetTicketMessageEntities",
      { body: { TicketId: ticketId } },
    );
    return json;
  };

  describe("of replies", () => {
    it("reply on each ticket, send a copy, and close it", async () => {
      const ticketId = await customerTicket({
        SecondaryPersons: [{ PersonId: secondCustomer.id }],
      });
      const fileId = await desk.attach("file");
      const started = await reply({
        TicketIds: [ticketId, ticketId],
        HtmlBody: "<p onclick='x()'>Hello</p>",
        AttachmentIds: [fileId],
        Slevel: "External",
        TimeSpent: 7,
        SendCopyToCustomer: true,
        CloseTickets: true,
      });
      expect(started.status).toBe(200);
      expect((await taskOf(started.json)).task).toMatchObject({ Total: 1, Waiting: 1, Done: 0 });
      expect(await runCycle()).toMatchObject({ batched: 1, failed: 0 });
      expect((await taskOf(started.json)).task).toEqual({
        BatchTaskId: started.json,
        Kind: "Reply",
        CreatedBy: expect.any(Number),
        CreatedAt: "2026-03-02T09:00:00Z",
        Total: 1,
        Done: 1,
        Failed: 0,
        Waiting: 0,
        Failures: [],
      });
      expect(await bodiesOf(ticketId)).toMatchObject([
        { HtmlBody: "<p>Hello</p>", Body: "Hello", Badge: "Reply", TimeSpent: 7 },
      ]);
      expect((await desk.rowsOf("ticket", ticketId))[0]).toMatchObject({
        base_status: 2,
        replied_at: testStart,
        time_spent_minutes: 7,
        has_attachment: true,
      });
      const actions = (await desk.rowsOf("ticket_log", ticketId)).map((row) => row["action"]);
      expect(actions).toEqual([19, 10_017, 7, 10_007, 38]);
      expect(await desk.outboxOf(ticketId)).toMatchObject([
        { recipients: [{ address: customer.email }, { address: secondCustomer.email }] },
      ]);
    });

    it("go on where one ticket cannot be served, and say why in the reader's language", async () => {
      const [first, internal, merged] = [
        await customerTicket(),
        await customerTicket({ Slevel: "Internal" }),
        await customerTicket(),
      ];
      const nobody = await desk.createTicket();
      const sql = "update ticket set base_status = 5, status_id = 5 where ticket_id = $1";
      await database.db.query(sql, [merged]);
      const before = await desk.traceOf(nobody);
      const { json } = await reply({
        TicketIds: [nobody, merged, 987_654, first, internal],
        SendCopyToCustomer: true,
      });
      await runCycle();
      const { task } = await taskOf(json);
      expect(task).toMatchObject({ Total: 5, Done: 2, Failed: 3, Waiting: 0 });
      expect(task.Failures).toMatchObject([
        { TicketId: nobody, Reason: "Nobody on the ticket has an e-mail address." },
        { TicketId: merged },
        { TicketId: 987_654 },
      ]);
      const norwegian = await taskOf(json, api.administrator, "no");
      expect(norwegian.task.Failures[0]?.Reason).toBe("Ingen på saken har en e-postadresse.");
      expect(await desk.traceOf(nobody)).toEqual(before);
      expect(await bodiesOf(internal)).toHaveLength(1);
      expect(await desk.outboxOf(internal)).toEqual([]);
      expect(await desk.outboxOf(first)).toHaveLength(1);
    });

    it("serve the caller with the rights that he has by then", async () => {
      const foreign = await desk.createTicket({ Category: { TicketCategoryId: 40 } });
      const { json } = await reply({ TicketIds: [foreign] }, agent);
      await runCycle();
      const { task } = await taskOf(json, agent);
      expect(task).toMatchObject({ Done: 0, Failures: [{ TicketId: foreign }] });
      expect(await bodiesOf(foreign)).toEqual([]);
    });

    it("leave the ticket open, and internal, unless wished otherwise", async () => {
      const ticketId = await customerTicket();
      await reply({ TicketIds: [ticketId], Slevel: "Internal" });
      await runCycle();
      expect((await desk.rowsOf("ticket", ticketId))[0]).toMatchObject({
        base_status: 1,
        replied_at: null,
      });
      expect(await desk.outboxOf(ticketId)).toEqual([]);
    });

    it.each<[string, object, string[]]>([
      ["without a text", { HtmlBody: "<p> </p>" }, ["HtmlBody"]],
      [
        "as copies of something internal",
        { Slevel: "Internal", SendCopyToCustomer: true },
        ["SendCopyToCustomer"],
      ],
      ["on no ticket", { TicketIds: [] }, ["TicketIds"]],
      [
        "on too many",
        { TicketIds: Array.from({ length: 10_001 }, (_, n) => n + 1) },
        ["TicketIds"],
      ],
      ["that took less than no time", { TimeSpent: -1 }, ["TimeSpent"]],
      ["with unknown attachments", { AttachmentIds: [987_654] }, ["AttachmentIds/0"]],
      [
        "with everything wrong",
        { TicketIds: [], HtmlBody: "", TimeSpent: -1 },
        ["TicketIds", "HtmlBody", "TimeSpent"],
      ],
    ])("are not started %s", async (_what, data, paths) => {
      const { status, json } = await reply({ TicketIds: [1], ...data });
      expect(status).toBe(400);
      const expected = paths.map((path) => `BatchReplyData/${path}`);
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual(expected);
    });

    it("are not started without data, or with attachments of somebody else", async () => {
      expect((await start("BatchReply", {})).status).toBe(400);
      const data = { TicketIds: [1], AttachmentIds: [await desk.attach("secret")] };
      expect((await reply(data, agent)).status).toBe(400);
    });

    it("are not started while the desk has no address to send copies from", async () => {
      await desk.setSetting("DefaultMail", "");
      const { status, json } = await reply({ TicketIds: [1], SendCopyToCustomer: true });
      const forward = await start("BatchForward", { TicketIds: [1], To: ["a@b"] });
      await desk.setSetting("DefaultMail", "Help desk <help@desk.example>");
      expect([status, forward.status]).toEqual([400, 400]);
      expect(json.ErrorMessage).toContain("DefaultMail");
    });
  });

  describe("of forwarded tickets", () => {
    it("send each ticket on in a mail of its own, with the comment on top", async () => {
      const ticketId = await customerTicket();
      await desk.addMessage(ticketId, { Body: "1 < 2", CreatedAt: "2026-03-01T08:00:00Z" });
      await desk.addMessage(ticketId, { Body: "", HtmlBody: "<p>Two</p>" });
      const { json, status } = await start("BatchForward", {
        TicketIds: [ticketId],
        To: ["Expert <expert@other.example>"],
        Cc: ["chief@desk.example"],
        Comment: "Please & thank you",
        CloseTicket: true,
      });
      expect(status).toBe(200);
      await runCycle();
      expect((await taskOf(json)).task).toMatchObject({ Kind: "Forward", Done: 1 });
      const [mail] = await desk.outboxOf(ticketId);
      expect(mail).toMatchObject({
        recipients: [{ address: "expert@other.example" }, { address: "chief@desk.example" }],
        subject: `No light [ejTag: ${ticketId}]`,
        html:
          "<p>Please &amp; thank you</p><hr /><p>Full tje0 wrote on 2026-03-01 08:00:</p><div>1 &lt; 2</div>" +
          "<hr /><p>Full tje0 wrote on 2026-03-02 09:00:</p><div><p>Two</p></div>",
      });
      const line = `\n\n${"-".repeat(40)}\n\n`;
      expect(mail?.["plain"]).toBe(
        [
          "Please & thank you",
          "Full tje0 wrote on 2026-03-01 08:00:\n\n1 < 2",
          "Full tje0 wrote on 2026-03-02 09:00:\n\nTwo",
        ].join(line),
      );
      expect((await bodiesOf(ticketId)).at(-1)).toMatchObject({
        Body: "Please & thank you",
        Badge: "Forward",
        Slevel: "Internal",
        MessageHeaders: [{ Name: "To" }, { Name: "Cc" }],
      });
      const actions = (await desk.rowsOf("ticket_log", ticketId)).map((row) => row["action"]);
      expect(actions.slice(-3)).toEqual([10_016, 10_007, 37]);
      expect((await desk.rowsOf("ticket", ticketId))[0]).toMatchObject({ reply_count: 2 });
    });

    it.each<[string, object, string[]]>([
      ["to nobody", { To: [] }, ["To"]],
      ["to what is no address", { To: ["x"], Bcc: ["y"] }, ["To/0", "Bcc/0"]],
      ["on no ticket", { TicketIds: [] }, ["TicketIds"]],
      ["with half a character", { Comment: "\uDC00" }, ["Comment"]],
    ])("are not started %s", async (_what, wish, paths) => {
      const { status, json } = await start("BatchForward", {
        TicketIds: [1],
        To: ["a@b"],
        ...wish,
      });
      expect(status).toBe(400);
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual(paths);
    });
  });

  it("are shown to whoever started them and to administrators", async () => {
    const other = await api.addUser("other", "Agent");
    const { json } = await reply({ TicketIds: [987_654] }, agent);
    const statuses = await Promise.all(
      [agent, api.administrator, other].map(async (as) => (await taskOf(json, as)).status),
    );
    expect(statuses).toEqual([200, 200, 404]);
    await runCycle();
  });

  it("are worked off once, by however many at a time", async () => {
    const ticketIds: number[] = [];
    for (let n = 0; n < 12; n += 1) ticketIds.push(await customerTicket());
    const { json } = await reply({ TicketIds: ticketIds, SendCopyToCustomer: true });
    const reports = await Promise.all([runCycle(), runCycle(), runCycle()]);
    expect(reports.reduce((sum, { batched }) => sum + batched, 0)).toBe(12);
    expect((await taskOf(json)).task).toMatchObject({ Done: 12, Failed: 0 });
    for (const ticketId of ticketIds) {
      expect(await bodiesOf(ticketId)).toHaveLength(1);
      expect(await desk.outboxOf(ticketId)).toHaveLength(1);
    }
  });

  it("are taken over from whoever dies with a ticket in hand", async () => {
    const ticketId = await customerTicket();
    const { json } = await reply({ TicketIds: [ticketId] });
    const dying = await openConnection(database.connection, "dying");
    onTestFinished(() => dying.end().catch(() => undefined));
    await dying.query("begin");
    await dying.query("select from batch_task_item where batch_task_id = $1 for update", [json]);
    expect(await runCycle()).toMatchObject({ batched: 0, failed: 0 });
    expect((await taskOf(json)).task).toMatchObject({ Waiting: 1 });
    const { rows } = await dying.query<{ pid: number }>("select pg_backend_pid() as pid");
    dying.on("error", () => undefined);
    await database.db.query("select pg_terminate_backend($1)", [rows[0]?.pid ?? 0]);
    await expect
      .poll(async () => {
        await runCycle();
        return (await taskOf(json)).task.Done;
      })
      .toBe(1);
    expect(await bodiesOf(ticketId)).toHaveLength(1);
  });

  it("are forgotten a month after", async () => {
    const { json } = await reply({ TicketIds: [await customerTicket()] });
    await runCycle();
    await runCycle(30);
    expect((await taskOf(json)).status).toBe(200);
    await runCycle(31);
    expect((await taskOf(json)).status).toBe(404);
  });
});
