import { readdir } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { ask, basicOf } from "../../support/browser.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customer, mailDesk, secondCustomer } from "./mail-desk.ts";

describeEachDatabase("the outbox", (database) => {
  const api = testApi(database);
  const desk = mailDesk(api, database);
  let agent = "";

  beforeAll(async () => {
    await desk.fill();
    agent = await api.addUser("agent", "Agent");
    await database.db.query("update app_user set person_id = $1 where login_name = 'agent'", [
      secondCustomer.id,
    ]);
    await desk.setSetting("TicketUrl", "https://desk.example/tickets/{id}");
  });

  const look = async (query: string, as = api.administrator) => {
    const { status, json } = await ask(api, `/api/counterfoil/v1/outbox${query}`, {
      method: "GET",
      headers: { authorization: basicOf(as) },
    });
    return { status, json: json as unknown as Record<string, unknown>[] & Record<string, unknown> };
  };

  const agentId = () =>
    [...api.context.desk.current().users.values()].find((user) => user.loginName === "agent")
      ?.userId ?? 0;

  /** Queues what a job would. */
  const queue = async (ticketId: number, columns: Record<string, unknown> = {}) => {
    const row = {
      kind: 2,
      recipients: JSON.stringify([{ userId: agentId() }]),
      template_id: 7,
      notification: 4,
      listed_ticket_ids: [],
      ...columns,
    };
    const { rows } = await database.db.query<{ outbox_id: number }>(
      `insert into outbox (kind, recipients, template_id, notification, listed_ticket_ids,
                           ticket_id, created_at)
       values ($1, $2, $3, $4, $5, $6, '2026-03-02 09:00Z') returning outbox_id`,
      [...(Object.values(row) as never[]), ticketId === 0 ? null : ticketId],
    );
    return rows[0]?.outbox_id ?? 0;
  };

  it("lists what waits, newest first, and shows one with its text", async () => {
    const ticketId = await desk.createTicket();
    const messageId = await desk.addMessage(ticketId, { Body: "", HtmlBody: "<p>Hello</p>" });
    const send = (to: string) =>
      api.call("SendTicketMessage", {
        body: { TicketMessageEntityId: messageId, To: [to], Subject: to, Bcc: ["b@x"] },
      });
    await send("first@x");
    await send("Second <second@x>");
    const { status, json } = await look(`?ticketId=${ticketId}`);
    expect(status).toBe(200);
    expect(json).toMatchObject([
      {
        Channel: "Email",
        State: "Waiting",
        CreatedAt: "2026-03-02T09:00:00Z",
        TicketId: ticketId,
        MessageId: messageId,
        Notification: null,
        From: "Full tje0 <help@desk.example>",
        To: ["Second <second@x>"],
        Cc: [],
        Bcc: ["b@x"],
        Subject: `Second <second@x> [ejTag: ${ticketId}]`,
      },
      { To: ["first@x"] },
    ]);
    expect(json[0]).not.toHaveProperty("Text");
    const one = await look(`/${String(json[0]?.["OutboxId"])}`);
    expect(one.json).toMatchObject({
      ...json[0],
      Text: "Hello",
      Html: "<p>Hello</p>",
    });
  });

  it("pages and selects", async () => {
    const ticketId = await desk.createTicket();
    const ids: number[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift(await queue(ticketId));
    await database.db.query("update outbox set state = 2 where outbox_id = $1", [ids[0] ?? 0]);
    const idsOf = async (query: string) =>
      (await look(`?ticketId=${ticketId}${query}`)).json.map((entry) => entry["OutboxId"]);
    expect(await idsOf("&top=2")).toEqual(ids.slice(0, 2));
    expect(await idsOf("&top=2&skip=2")).toEqual(ids.slice(2));
    expect(await idsOf("&top=-1&skip=-1")).toEqual([]);
    expect(await idsOf("&state=sent")).toEqual(ids.slice(0, 1));
    expect(await idsOf("&state=Waiting")).toEqual(ids.slice(1));
    expect(await idsOf("&state=GivenUp")).toEqual([]);
    expect((await look("?state=Lost")).status).toBe(400);
    expect((await look("?top=x")).status).toBe(400);
    expect((await look("?top=1000")).json.length).toBeLessThanOrEqual(100);
  });

  it("writes notifications out for whoever they go to, in his language", async () => {
    const ticketId = await desk.createTicket({
      Title: "Dark <b>",
      Person: { PersonId: customer.id },
    });
    const outboxId = await queue(ticketId);
    expect((await look(`/${outboxId}`)).json).toMatchObject({
      Notification: "TicketEscalated",
      From: "Help desk <help@desk.example>",
      To: ["Full agent <bo@customer.example>"],
      Subject: `Sak ${ticketId} er eskalert: Dark <b>`,
      Text: expect.stringMatching(
        new RegExp(
          `^Saken din, ${ticketId} «Dark <b>», er eskalert og trenger deg\\.\n\nKunde: Ada Lovelace\n` +
            `Prioritet: Middels\nFrist: 2026-03-0\\d \\d\\d:\\d\\d\nhttps://desk\\.example/tickets/${ticketId}$`,
        ),
      ),
      Html: expect.stringContaining("«Dark &lt;b&gt;»"),
    });
  });

  it("writes out what reminders list, and what customers and telephones get", async () => {
    const ticketId = await desk.createTicket({ Title: "One" });
    const second = await desk.createTicket({ Title: "Two" });
    const message = { Person: { PersonId: customer.id }, Body: "", HtmlBody: "<p>Still dark</p>" };
    await desk.addMessage(ticketId, message);
    const textOf = async (columns: Record<string, unknown>, about = ticketId) => {
      const { json } = await look(`/${await queue(about, columns)}`);
      return { to: json["To"], subject: json["Subject"], text: json["Text"], html: json["Html"] };
    };
    const listed = { template_id: 4, notification: 32, listed_ticket_ids: [ticketId, second] };
    expect(await textOf(listed, 0)).toMatchObject({
      subject: "Åpne saker hos deg: 2",
      text: `Du har ikke sett på disse sakene på en stund:\n\n${ticketId}: One\n${second}: Two`,
      html: expect.stringContaining(`${ticketId}: One<br />${second}: Two`),
    });
    const toCustomer = { recipients: JSON.stringify([{ personId: customer.id }]) };
    expect(await textOf({ ...toCustomer, template_id: 5 })).toMatchObject({
      to: ["Ada Lovelace <ada@customer.example>"],
      text: expect.stringMatching(/^Ada Lovelace wrote:\n\nStill dark\n/),
      html: expect.stringContaining("wrote:</p><div><p>Still dark</p></div>"),
    });
    expect(await textOf({ ...toCustomer, kind: 3 })).toEqual({
      to: ["Ada Lovelace <+4711>"],
      subject: "",
      text: `Request ${ticketId} has escalated: One`,
      html: "",
    });
    const plain = JSON.stringify([{ address: "chief@desk.example" }]);
    expect(await textOf({ recipients: plain })).toMatchObject({ to: ["chief@desk.example"] });
    expect(await textOf({ kind: 1, template_id: 0 })).toEqual({
      to: ["Full agent"],
      subject: "",
      text: "",
      html: "",
    });
    expect(await textOf({ template_id: 999 })).toMatchObject({ subject: "", text: "" });
  });

  it("knows the templates of the system in every language", async () => {
    const ticketId = await desk.createTicket();
    for (const templateId of [2, 5, 6, 7, 8, 9, 14, 15, 16, 17]) {
      for (const languageId of [1, 2, 3, 4, 5, 6]) {
        await database.db.query("update person set language_id = $1 where person_id = $2", [
          languageId,
          secondCustomer.id,
        ]);
        const { json } = await look(`/${await queue(ticketId, { template_id: templateId })}`);
        const texts = [json["Subject"], json["Text"], json["Html"]].join("\n");
        expect(texts).toContain(String(ticketId));
        expect(texts).not.toMatch(/\[\[|\]\]|undefined/);
      }
    }
    const { rows } = await database.db.query(
      `select template_id from reply_template t
        where template_id <= 22 and (select count(*) from reply_template_body b
                                      where b.template_id = t.template_id) not in (0, 6)`,
    );
    expect(rows).toEqual([]);
    await database.db.query("update person set language_id = 2 where person_id = $1", [
      secondCustomer.id,
    ]);
  });

  it("is for administrators", async () => {
    expect((await look("", agent)).status).toBe(403);
    expect((await look("/1", agent)).status).toBe(403);
    expect((await look("/987654")).status).toBe(404);
  });

  describe("and what is removed", () => {
    it("keeps files of a mail until its ticket is gone for good, and then throws them away", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId);
      await desk.connect(messageId, [await desk.attach("only here")]);
      const body = { TicketMessageEntityId: messageId, To: ["a@b"] };
      await api.call("SendTicketMessage", { body });
      await api.call("DeleteTicketMessageEntity", { body });
      const cycle = (days: number) =>
        createJobRunner(api.context).runCycle(testStart + days * 86_400);
      const filesLeft = async () => {
        const files = await readdir(api.attachmentFolder, { recursive: true });
        return files.filter((name) => /[0-9a-f]{64}$/.test(name)).length;
      };
      expect(await cycle(2)).toMatchObject({ failed: 0 });
      expect(await filesLeft()).toBe(1);
      await api.call("DeleteTicketEntity", { body: { TicketEntityId: ticketId } });
      expect(await cycle(15)).toMatchObject({ removed: 1, failed: 0 });
      await cycle(17);
      expect(await filesLeft()).toBe(0);
    });

    it("a mail outlives its message, and goes with its ticket", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId);
      const body = { TicketMessageEntityId: messageId, To: ["a@b"] };
      await api.call("SendTicketMessage", { body });
      await api.call("DeleteTicketMessageEntity", { body });
      const [entry] = (await look(`?ticketId=${ticketId}`)).json;
      expect(entry).toMatchObject({ MessageId: 0, To: ["a@b"] });
      expect(await desk.rowsOf("sent_message_id", ticketId)).toMatchObject([{ message_id: null }]);
      await database.db.query("delete from ticket_log where ticket_id = $1", [ticketId]);
      await database.db.query("delete from ticket where ticket_id = $1", [ticketId]);
      expect((await look(`?ticketId=${ticketId}`)).json).toEqual([]);
    });
  });
});
