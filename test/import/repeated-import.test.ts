import { describe, expect, test } from "vitest";
import { storedContents } from "../support/database-contents.ts";
import { targetDesk } from "./import-desks.ts";
import { importFrom } from "./import-from.ts";
import { smallDesk } from "./small-desk.ts";

interface Ticket {
  readonly TicketId: number;
  readonly Title: string;
  readonly LastChanged: string;
  readonly Messages: readonly { readonly TicketMessageId: number }[];
}

interface Message {
  readonly Body: string;
  readonly AttachmentsInfo: readonly { readonly AttachmentId: number }[];
}

describe("an import that is repeated", () => {
  const source = smallDesk(4);
  const target = targetDesk();
  const as = (): string => source.api.administrator;
  const importAgain = (isTrial = false) =>
    importFrom(source.api, target.api, { as: as(), isTrial });
  const here = async (operation: string, body: unknown = null) =>
    (await target.api.call<Ticket>(operation, { body, as: target.administrator() })).json;
  const ticketHere = (ticketId: number) => here(`GetTicketEntity?ticketEntityId=${ticketId}`);

  test("stores nothing as a trial, and says what it would", async () => {
    const { database } = target.api.context;
    const before = await storedContents(database);
    const tally = await importAgain(true);
    expect(await storedContents(database)).toEqual(before);
    expect(tally.of("ticket", "created")).toBe(4);
    expect(tally.of("tag", "created")).toBe(4);
    expect(tally.remarks).toEqual([]);
  });

  test("notes in the log what came from where, and says nothing to webhooks", async () => {
    const { database } = target.api.context;
    await database.query(`
      insert into webhook
        (version, name, events, target_url, secret, state, type, headers, properties, description,
         error_emails, error_user_ids, notify_via, notify_when, registered_at, updated_at)
      values (1, 'w', '{*}', 'http://127.0.0.1:9/', 'secret', 1, 'webhook', '{}', '{}', '', '{}', '{}',
              0, 0, now(), now())`);
    expect((await importAgain()).of("ticket", "created")).toBe(4);
    const { rows: log } = await database.query(
      "select ticket_id, action, description, details, user_id from ticket_log order by ticket_id",
    );
    expect(log).toEqual(
      [1, 2, 3, 4].map((ticketId) => ({
        ticket_id: ticketId,
        action: 2,
        description: "Imported",
        details: { importedFrom: source.api.url, ticketId },
        user_id: null,
      })),
    );
    for (const ticketId of [1, 2, 3, 4]) {
      const explained = await fetch(`${target.api.url}/api/v1/Ticket/${ticketId}/Explain`, {
        headers: { authorization: `Basic ${btoa(target.administrator())}` },
      });
      expect([explained.status, await explained.text()]).toEqual([200, expect.any(String)]);
    }
    const events = await database.query(
      "select count(*)::int as count from webhook_delivery where entity = 'ticket'",
    );
    expect(events.rows).toEqual([{ count: 0 }]);
    const outbox = await database.query("select count(*)::int as count from outbox");
    expect(outbox.rows).toEqual([{ count: 0 }]);
    const created = await here("SaveTicketEntity", { Title: "our own" });
    expect(created.TicketId).toBe(5);
    const told = await database.query<{ primary_key: number }>(
      "select primary_key from webhook_delivery where event = 'ticket.created'",
    );
    expect(told.rows).toEqual([{ primary_key: 5 }]);
  });

  test("takes over what changed there and not here, with its messages", async () => {
    const unchanged = await ticketHere(2);
    await source.call("SaveTicketEntity", { TicketId: 1, Title: "changed there" });
    await source.call("SaveTicketMessageEntity", { Ticket: { TicketId: 1 }, Body: "one more" });
    const before = await ticketHere(1);
    const [first] = before.Messages;
    await source.call("SetTicketMessageImportant", {
      TicketMessageId: first?.TicketMessageId,
      Important: true,
    });
    const tally = await importAgain();
    expect(tally.of("ticket", "updated")).toBe(1);
    expect(tally.of("ticket", "unchanged")).toBe(3);
    expect(tally.remarks).toEqual([]);
    const after = await ticketHere(1);
    expect(after.Title).toBe("changed there");
    expect(after.Messages).toHaveLength(2);
    expect(after.Messages[0]).toEqual({ ...first, Important: true });
    expect(await ticketHere(2)).toEqual(unchanged);
  });

  test("removes messages that were removed there", async () => {
    const [, second] = (await ticketHere(1)).Messages;
    await source.call("DeleteTicketMessageEntity", {
      TicketMessageEntityId: second?.TicketMessageId,
    });
    expect((await importAgain()).of("ticket", "updated")).toBe(1);
    expect((await ticketHere(1)).Messages).toHaveLength(1);
  });

  test("leaves alone what changed on both sides, and says so", async () => {
    await here("SaveTicketEntity", { TicketId: 3, Title: "changed here" });
    await source.call("SaveTicketEntity", { TicketId: 3, Title: "changed there" });
    const tally = await importAgain();
    expect(tally.of("ticket", "changedHere")).toBe(1);
    expect(tally.remarks).toEqual([
      { kind: "ticket", sourceId: 3, reason: "it changed on both sides; it stays as it is here" },
    ]);
    expect(tally.isComplete).toBe(true);
    expect((await ticketHere(3)).Title).toBe("changed here");
  });

  test("does the same with lists, and leaves their defaults to this desk", async () => {
    const priority = async () =>
      (
        await target.api.call<{ Deadline: number; Flags: string }>(
          "GetTicketPriorityEntity?ticketPriorityEntityId=2",
          { body: null, agent: "List", as: target.administrator() },
        )
      ).json;
    const change = { TicketPriorityId: 2, Flags: "External, Default, AlertSchedule" };
    await source.call("SaveTicketPriorityEntity", { ...change, Deadline: 77 }, "List");
    expect((await importAgain()).of("priority", "updated")).toBe(1);
    expect(await priority()).toMatchObject({ Deadline: 77, Flags: change.Flags });
    await target.api.call("SaveTicketPriorityEntity", {
      body: { ...change, Deadline: 78 },
      agent: "List",
      as: target.administrator(),
    });
    await source.call("SaveTicketPriorityEntity", { ...change, Deadline: 79 }, "List");
    expect((await importAgain()).of("priority", "changedHere")).toBe(1);
    expect(await priority()).toMatchObject({ Deadline: 78 });
  });

  test("reads only what changed since a time, and only the parts that were named", async () => {
    const { LastChanged } = await source.call<Ticket>("SaveTicketEntity", {
      TicketId: 2,
      Title: "changed later",
    });
    source.api.clock.set(Date.parse(LastChanged) / 1000 + 100);
    await source.call("SaveTicketEntity", { TicketId: 4, Title: "changed last" });
    const tally = await importFrom(source.api, target.api, {
      as: as(),
      parts: new Set(["tickets"]),
      since: Date.parse(LastChanged) / 1000 + 100,
    });
    expect(tally.kinds).toEqual(["ticket"]);
    expect(tally.of("ticket", "updated")).toBe(1);
    expect((await ticketHere(4)).Title).toBe("changed last");
    expect((await ticketHere(2)).Title).toBe("ticket 2");
  });
});

describe("an import into a desk in use", () => {
  const source = smallDesk(3);
  const target = smallDesk(2);

  test("keeps numbers where they are free, and this desk's own records as they are", async () => {
    const own = await target.call<Ticket>("GetTicketEntity?ticketEntityId=1", null);
    await target.call("SaveTicketPriorityEntity", { TicketPriorityId: 3, Deadline: 99 }, "List");
    const as = source.api.administrator;
    const tally = await importFrom(source.api, target.api, { as });
    expect(tally.of("ticket", "created")).toBe(3);
    // Everything that every desk begins with, and the administrator, who has the same login.
    expect(tally.of("status", "matched")).toBe(6);
    expect(tally.of("priority", "matched")).toBe(3);
    expect(tally.of("user", "matched")).toBe(1);
    expect(await target.call("GetTicketEntity?ticketEntityId=1", null)).toEqual(own);
    const kept = await target.call<Ticket>("GetTicketEntity?ticketEntityId=3", null);
    expect(kept.Title).toBe("ticket 3");
    const { rows } = await target.api.context.database.query<{ title: string }>(
      "select title from ticket order by ticket_id",
    );
    expect(rows.map(({ title }) => title).toSorted()).toEqual(
      ["ticket 1", "ticket 1", "ticket 2", "ticket 2", "ticket 3"].toSorted(),
    );
    const priority = await target.call<{ Deadline: number }>(
      "GetTicketPriorityEntity?ticketPriorityEntityId=3",
      null,
      "List",
    );
    expect(priority.Deadline).toBe(99);
    const { rows: moved } = await target.api.context.database.query<{ local_id: number }>(
      "select local_id from import_link where kind = 'ticket' and source_id = 1",
    );
    const [{ local_id: ticketId } = { local_id: 0 }] = moved;
    expect(ticketId).toBeGreaterThan(3);
    const copy = await target.call<Ticket>(`GetTicketEntity?ticketEntityId=${ticketId}`, null);
    expect(copy).toMatchObject({ Title: "ticket 1", Tags: [{ Name: "tag of ticket 1" }] });
    const [message] = await target.call<readonly Message[]>("GetTicketMessageEntities", {
      TicketId: ticketId,
      MessageIds: [],
    });
    expect(message?.Body).toBe("Text of ticket 1");
    expect(message?.AttachmentsInfo).toMatchObject([{ Name: "ticket 1.txt" }]);
    const content = await target.call<string>("GetAttachmentStream", {
      AttachmentId: message?.AttachmentsInfo[0]?.AttachmentId,
    });
    expect(Buffer.from(content, "base64").toString()).toBe("Content of ticket 1. ".repeat(5000));
    const again = await importFrom(source.api, target.api, { as });
    expect(again.of("ticket", "unchanged")).toBe(3);
    expect(again.of("priority", "unchanged")).toBe(3);
  });
});
