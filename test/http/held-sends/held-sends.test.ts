import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { ask, basicOf } from "../../support/browser.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customer } from "../mailing/mail-desk.ts";
import { heldDesk } from "./held-desk.ts";

describeEachDatabase("a message that is held", (database) => {
  const api = testApi(database);
  const desk = heldDesk(api, database);
  let lead = "";
  let reader = "";

  beforeAll(async () => {
    await desk.fill();
    lead = await api.addUser("lead", "Team lead");
    reader = await api.addUser("reader", "Reader");
  });
  beforeEach(() => desk.at(0));

  const held = async (body: object = {}) => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const { json } = await desk.hold({ TicketId: ticketId, BaseMessageId: base, ...body });
    return { ticketId, heldSendId: json.HeldSendId, messageId: json.MessageId };
  };
  const run = (at: number) => createJobRunner(api.context, { recordsPerCycle: 500 }).runCycle(at);

  it("is stored with its mail and what becomes of the ticket, and the mail waits", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const fileId = await desk.attach("list", { Name: "list.txt" });
    await desk.draft(ticketId, "Reply", "PUT", { Content: "Try" });
    await desk.draft(ticketId, "Note", "PUT", { Content: "Ours" });
    const { status, json } = await desk.hold({
      TicketId: ticketId,
      Cc: ["bo@customer.example"],
      AttachmentIds: [fileId],
      CloseTicket: true,
      BaseMessageId: base,
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      HeldSendId: json.HeldSendId,
      TicketId: ticketId,
      MessageId: json.MessageId,
      Mode: "Reply",
      To: [customer.email],
      SendAt: "2026-03-02T09:00:10Z",
      State: "Held",
    });
    expect(await desk.rowsOf("ticket", ticketId)).toMatchObject([
      { base_status: 2, closed_at: testStart, message_count: 2, reply_count: 1 },
    ]);
    expect((await desk.getMessage(json.MessageId)).json).toMatchObject({
      Body: "Try this",
      Slevel: "External",
      Badge: "Reply",
    });
    const mails = await desk.outboxOf(ticketId);
    expect(mails).toMatchObject([
      { state: 1, due_at: testStart + 10, message_id: json.MessageId, plain: "Try this" },
    ]);
    expect(await desk.draft(ticketId, "Reply")).toBeNull();
    expect(await desk.draft(ticketId, "Note")).toMatchObject({ Content: "Ours" });
    desk.at(9);
    expect((await desk.get(json.HeldSendId)).json).toMatchObject({ State: "Held" });
    desk.at(10);
    expect((await desk.get(json.HeldSendId)).json).toMatchObject({ State: "Sent" });
  });

  it("is called back after eight seconds as if it had never been sent, with its draft", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const fileId = await desk.attach("list", { Name: "list.txt" });
    const before = await desk.stateOf(ticketId);
    const { json: sent } = await desk.hold({
      TicketId: ticketId,
      Bcc: ["bo@customer.example"],
      Subject: "About the light",
      AttachmentIds: [fileId],
      StatusId: 2,
      BaseMessageId: base,
    });
    expect(await desk.stateOf(ticketId)).not.toEqual(before);
    desk.at(8);
    const { status, json } = await desk.callBack(sent.HeldSendId);
    expect(status).toBe(200);
    const draft = {
      TicketId: ticketId,
      Mode: "Reply",
      Content: "Try this",
      ToRecipients: [customer.email],
      Cc: [],
      Bcc: ["bo@customer.example"],
      Subject: "About the light",
      AttachmentIds: [fileId],
      BaseMessageId: base,
      SavedAt: "2026-03-02T09:00:08Z",
    };
    expect(json).toEqual(draft);
    expect(await desk.draft(ticketId, "Reply")).toEqual(draft);
    expect(await desk.stateOf(ticketId)).toEqual(before);
    expect((await desk.get(sent.HeldSendId)).json).toMatchObject({
      State: "CalledBack",
      MessageId: 0,
    });
    const log = await desk.rowsOf("ticket_log", ticketId);
    expect(log.at(-1)).toMatchObject({ action: 10_026, message_id: sent.MessageId });
    const [ticket] = await desk.rowsOf("ticket", ticketId);
    expect(ticket?.["version"]).toBe(log.length);
    // A file that no message has is swept after a while; the draft's begins that while anew.
    await run(testStart + 9);
    const again = await desk.hold({
      TicketId: ticketId,
      AttachmentIds: [fileId],
      BaseMessageId: base,
    });
    expect(again.status).toBe(200);
    expect((await desk.infoOf(again.json.MessageId)).json).toMatchObject([
      { AttachmentId: fileId, Name: "list.txt" },
    ]);
  });

  it("is what it was when it is called back again", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const { json: sent } = await desk.hold({ TicketId: ticketId, BaseMessageId: base });
    const first = await desk.callBack(sent.HeldSendId);
    await desk.draft(ticketId, "Reply", "DELETE");
    const log = await desk.rowsOf("ticket_log", ticketId);
    desk.at(60);
    expect(await desk.callBack(sent.HeldSendId)).toMatchObject({ status: 200, json: first.json });
    expect(await desk.draft(ticketId, "Reply")).toBeNull();
    expect(await desk.rowsOf("ticket_log", ticketId)).toEqual(log);
  });

  it.each([10, 11])("has left after %i seconds", async (seconds) => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const { json: sent } = await desk.hold({ TicketId: ticketId, BaseMessageId: base });
    const left = await desk.stateOf(ticketId);
    desk.at(seconds);
    const { status, json } = await desk.callBack(sent.HeldSendId);
    expect(status).toBe(409);
    expect(json.Message).toContain("has left");
    expect(await desk.stateOf(ticketId)).toEqual(left);
    expect(await desk.draft(ticketId, "Reply")).toBeNull();
  });

  describe("when others did something meanwhile", () => {
    it("goes if they changed the status that it left, and says so", async () => {
      const { ticketId, heldSendId } = await held({ CloseTicket: true });
      await api.call("SaveTicketEntity", {
        as: lead,
        body: { TicketId: ticketId, BaseStatus: "Active" },
      });
      const before = await desk.stateOf(ticketId);
      const { status, json } = await desk.callBack(heldSendId);
      expect(status).toBe(409);
      expect(json.Message).toContain("changed the status");
      expect(await desk.stateOf(ticketId)).toEqual(before);
    });

    it("comes back beside what they changed", async () => {
      const { ticketId, heldSendId } = await held({ CloseTicket: true });
      const save = {
        TicketId: ticketId,
        Title: "No light at all",
        Priority: { TicketPriorityId: 3 },
      };
      await api.call("SaveTicketEntity", { as: lead, body: save });
      await desk.addMessage(ticketId, { Slevel: "Internal", Body: "I look too" });
      expect((await desk.callBack(heldSendId)).status).toBe(200);
      expect(await desk.rowsOf("ticket", ticketId)).toMatchObject([
        {
          base_status: 1,
          closed_at: null,
          title: "No light at all",
          priority_id: 3,
          message_count: 2,
          reply_count: 0,
          replied_at: null,
        },
      ]);
    });

    it("leaves a reply that the customer had from somebody else", async () => {
      const { ticketId, heldSendId } = await held();
      desk.at(3);
      await desk.addMessage(ticketId, { Slevel: "External", Body: "Here is mine" });
      await desk.callBack(heldSendId);
      expect(await desk.rowsOf("ticket", ticketId)).toMatchObject([
        { reply_count: 1, replied_at: testStart },
      ]);
    });

    it("takes the mail back even if its message is gone", async () => {
      const { ticketId, heldSendId, messageId } = await held();
      const removed = await ask(api, `/api/v1/TicketMessage/${messageId}`, {
        method: "DELETE",
        headers: { authorization: basicOf(api.administrator) },
      });
      expect(removed.status).toBe(204);
      expect(await desk.outboxOf(ticketId)).toHaveLength(1);
      expect((await desk.callBack(heldSendId)).status).toBe(200);
      expect(await desk.rowsOf("ticket", ticketId)).toMatchObject([
        { message_count: 1, reply_count: 0 },
      ]);
      expect(await desk.outboxOf(ticketId)).toEqual([]);
    });

    it("goes if they merged its ticket", async () => {
      const { ticketId, heldSendId } = await held();
      const other = await desk.createTicket();
      const merged = await api.call("MergeTickets", {
        body: { MergedTicketEntity: { TicketId: other }, SecondaryTicketIds: [ticketId] },
      });
      expect(merged.status).toBeLessThan(300);
      const { status, json } = await desk.callBack(heldSendId);
      expect(status).toBe(409);
      expect(json.Message).toContain(String(other));
    });

    it("keeps a draft that was begun in its place", async () => {
      const { ticketId, heldSendId } = await held();
      await desk.draft(ticketId, "Reply", "PUT", { Content: "Another" });
      expect((await desk.callBack(heldSendId)).json).toMatchObject({ Content: "Try this" });
      expect(await desk.draft(ticketId, "Reply")).toMatchObject({ Content: "Another" });
    });
  });

  it("is asked about once when the customer has written since", async () => {
    const { ticketId } = await desk.ticketOfCustomer();
    const before = await desk.traceOf(ticketId);
    const wish = { TicketId: ticketId, BaseMessageId: 0 };
    const { status, json } = await desk.hold(wish);
    expect(status).toBe(409);
    expect(json.Message).toContain("customer has written");
    expect(await desk.traceOf(ticketId)).toEqual(before);
    expect((await desk.hold({ ...wish, Confirmed: true })).status).toBe(200);
    const note = { TicketId: ticketId, Mode: "Note", To: [], BaseMessageId: 0 };
    expect((await desk.hold(note)).status).toBe(200);
  });

  it("is a note that nobody outside is sent, which can be called back as well", async () => {
    const { ticketId } = await desk.ticketOfCustomer();
    const before = await desk.stateOf(ticketId);
    const { json } = await desk.hold({ TicketId: ticketId, Mode: "Note", To: [] });
    expect((await desk.getMessage(json.MessageId)).json).toMatchObject({
      Slevel: "Internal",
      Badge: "Comment",
    });
    expect(await desk.outboxOf(ticketId)).toEqual([]);
    expect((await desk.callBack(json.HeldSendId)).status).toBe(200);
    expect(await desk.stateOf(ticketId)).toEqual(before);
  });

  it("is sent once however often it is tried under one key", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const headers = { "idempotency-key": `held-${ticketId}` };
    const wish = { TicketId: ticketId, BaseMessageId: base };
    const [one, other] = await Promise.all([
      desk.hold(wish, { headers }),
      desk.hold(wish, { headers }),
    ]);
    expect(other).toMatchObject({ status: 200, json: one?.json });
    expect(await desk.rowsOf("message", ticketId)).toHaveLength(2);
    expect(await desk.outboxOf(ticketId)).toHaveLength(1);
    await desk.callBack(one?.json.HeldSendId ?? 0);
    expect(await desk.outboxOf(ticketId)).toEqual([]);
  });

  it("is called back once by two at a time", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const { json } = await desk.hold({ TicketId: ticketId, BaseMessageId: base });
    const log = await desk.rowsOf("ticket_log", ticketId);
    const both = await Promise.all([
      desk.callBack(json.HeldSendId),
      desk.callBack(json.HeldSendId),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await desk.rowsOf("ticket_log", ticketId)).toHaveLength(log.length + 1);
  });

  it("is nobody else's", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const { json } = await desk.hold({ TicketId: ticketId, BaseMessageId: base });
    expect((await desk.get(json.HeldSendId, { as: lead })).status).toBe(404);
    expect((await desk.callBack(json.HeldSendId, { as: lead })).status).toBe(404);
    expect((await desk.get(json.HeldSendId)).json).toMatchObject({ State: "Held" });
    expect((await desk.hold({ TicketId: ticketId }, { as: reader })).status).toBe(403);
    expect((await desk.hold({ TicketId: 987_654 })).status).toBe(404);
  });

  it("is listed until it leaves or comes back, and to nobody else", async () => {
    const listed = async (as = api.administrator) =>
      (await desk.list({ as })).json.map(({ HeldSendId }) => HeldSendId);
    await database.db.query("delete from held_send");
    const { heldSendId: later } = await held({ HoldSeconds: 20 });
    const { heldSendId: back } = await held({ Mode: "Note", To: [], HoldSeconds: 15 });
    const { heldSendId: first, ticketId } = await held();
    expect(await listed()).toEqual([first, back, later]);
    expect((await desk.list()).json[0]).toMatchObject({
      TicketId: ticketId,
      Mode: "Reply",
      To: [customer.email],
      SendAt: "2026-03-02T09:00:10Z",
      State: "Held",
    });
    expect(await listed(lead)).toEqual([]);
    await desk.callBack(back);
    desk.at(9);
    expect(await listed()).toEqual([first, later]);
    desk.at(10);
    expect(await listed()).toEqual([later]);
    desk.at(20);
    expect(await listed()).toEqual([]);
  });

  it("keeps its formatting, without anything that runs or is fetched", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const html = "<div>Try <strong>this</strong></div>";
    const hostile = `${html}<script>hit()</script><img src=x onerror=hit()><a href="javascript:hit()">x</a>`;
    const { json } = await desk.hold({
      TicketId: ticketId,
      BaseMessageId: base,
      HtmlBody: hostile,
    });
    expect((await desk.getMessage(json.MessageId)).json).toMatchObject({
      Body: "Try this",
      HtmlBody: `${html}<a>x</a>`,
    });
    const mails = await desk.outboxOf(ticketId);
    expect(JSON.stringify(mails)).toContain("<strong>this</strong>");
    expect(JSON.stringify(mails)).not.toContain("hit()");
    expect((await desk.callBack(json.HeldSendId)).json).toMatchObject({ Content: hostile });
  });

  it("leaves at once where nothing is to be held, and is forgotten after a day", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const wish = { TicketId: ticketId, BaseMessageId: base, HoldSeconds: 0 };
    const { json } = await desk.hold(wish);
    expect(json).toMatchObject({ State: "Sent", SendAt: "2026-03-02T09:00:00Z" });
    expect((await desk.callBack(json.HeldSendId)).status).toBe(409);
    await run(testStart + 86_399);
    expect((await desk.get(json.HeldSendId)).status).toBe(200);
    await run(testStart + 86_400);
    expect((await desk.get(json.HeldSendId)).status).toBe(404);
    expect(await desk.outboxOf(ticketId)).toHaveLength(1);
  });

  it.each<[string, object, readonly string[]]>([
    ["no such way to write", { Mode: "New" }, ["Mode"]],
    ["no text", { Body: " " }, ["Body"]],
    ["nobody to go to", { To: [] }, ["To"]],
    ["what is no address", { To: ["nobody"] }, ["To/0"]],
    ["a long subject", { Subject: "x".repeat(256) }, ["Subject"]],
    ["a note with recipients", { Mode: "Note", Bcc: ["a@b.example"] }, ["To", "Bcc"]],
    ["too long a time", { HoldSeconds: 121 }, ["HoldSeconds"]],
    ["a time before now", { HoldSeconds: -1 }, ["HoldSeconds"]],
    ["a status and a closing", { StatusId: 2, CloseTicket: true }, ["CloseTicket"]],
    ["no such status", { StatusId: 987_654 }, ["Status/TicketStatusId"]],
    ["no such file", { AttachmentIds: [987_654] }, ["AttachmentIds/0"]],
    ["half of a character", { Body: "a\ud83d" }, ["Body"]],
  ])("is refused with %s, and nothing is stored", async (_what, wish, members) => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    await desk.draft(ticketId, "Reply", "PUT", { Content: "Mine" });
    const before = await desk.traceOf(ticketId);
    const { status, json } = await desk.hold({ TicketId: ticketId, BaseMessageId: base, ...wish });
    expect(status).toBe(400);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(members);
    expect(await desk.traceOf(ticketId)).toEqual(before);
    expect(await desk.draft(ticketId, "Reply")).toMatchObject({ Content: "Mine" });
  });

  it("is refused while the desk has no address to write from, and nothing is stored", async () => {
    const { ticketId, messageId: base } = await desk.ticketOfCustomer();
    const before = await desk.traceOf(ticketId);
    await desk.setSetting("DefaultMail", "");
    const wish = { TicketId: ticketId, BaseMessageId: base, CloseTicket: true };
    expect((await desk.hold(wish)).status).toBe(400);
    await desk.setSetting("DefaultMail", "help@desk.example");
    expect(await desk.traceOf(ticketId)).toEqual(before);
  });
});
