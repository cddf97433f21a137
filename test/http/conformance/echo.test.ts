import { beforeAll, describe, expect, it } from "vitest";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeOneDatabase, type TestDatabase } from "../../support/test-database.ts";
import { createFullTicket, desk, fillDesk, traceOf } from "./full-ticket.ts";

const DAY_SECONDS = 86_400;

/** Every record that a full ticket refers to, and every choice in its fields, is taken out of use. */
async function retireEverything({ db }: TestDatabase): Promise<void> {
  for (const statement of [
    "update tag set deleted = true",
    "update person set deleted = true, retired = true",
    "update priority set deleted = true where priority_id = 3",
    "insert into ticket_type (ticket_type_id, name) values (2, 'Other')",
    "update ticket_type set deleted = true where ticket_type_id = 1",
    `update app_user set deleted = true where user_id in (${desk.owner}, ${desk.otherUser})`,
    "insert into ticket_status (status_id, name, base_status) values (31, 'Waiting', 3)",
    "update setting set value = '31' where name = 'DefaultTicketStatusInactive'",
    "update ticket_status set deleted = true, is_default = false where status_id = 3",
    "update custom_field set options = '[]'",
    "update custom_field set max_length = 1 where key = 'x_short'",
    "update custom_field set mandatory = true where key = 'x_empty'",
    "update custom_field set read_only = true where key = 'x_whole'",
    "delete from custom_field where key = 'x_day'",
  ]) {
    await db.query(statement);
  }
}

describeOneDatabase("row 5: sending back what was read", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);

  /** Reads and saves a day later; gives both answers, and checks that nothing was written. */
  const echo = async (ticketId: number, options: CallOptions = {}) => {
    const trace = await traceOf(database, ticketId);
    const read = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, options);
    api.clock.set(api.clock.now() + DAY_SECONDS);
    const saved = await api.call("SaveTicketEntity", { ...options, body: read.text });
    expect(saved).toMatchObject({ status: 200 });
    expect(await traceOf(database, ticketId)).toEqual(trace);
    return { read: read.text, saved: saved.text };
  };

  it.each(["active", "postponed"] as const)(
    "changes nothing of a full, %s ticket",
    async (state) => {
      const { read, saved } = await echo(await createFullTicket(api, database, state));
      expect(saved).toBe(read);
    },
  );

  it("changes nothing of a ticket that has only a title", async () => {
    const { json } = await api.call("SaveTicketEntity", { body: { Title: "Only this" } });
    const { read, saved } = await echo(json.TicketId);
    expect(saved).toBe(read);
  });

  it("changes nothing of a closed ticket", async () => {
    const body = { Title: "Done", BaseStatus: "Closed" };
    const { json } = await api.call("SaveTicketEntity", { body });
    expect(json.Status?.TicketStatusId).toBe(2);
    const { read, saved } = await echo(json.TicketId);
    expect(saved).toBe(read);
  });

  it.each(["no", "de-ch", "en-us; en-gb"])(
    "changes nothing when names came in the language %s",
    async (language) => {
      const headers = { "so-language": language };
      const ticketId = await createFullTicket(api, database);
      const { read, saved } = await echo(ticketId, { headers });
      expect(read).not.toContain('US:\\"');
      expect(saved).toBe(read);
    },
  );

  it("makes no ticket different from a save of its title alone, when it is a default one", async () => {
    const draft = await api.call("CreateDefaultTicketEntity");
    const body = { ...draft.json, Title: "Drafted" };
    const fromDraft = await api.call("SaveTicketEntity", { body });
    const fromTitle = await api.call("SaveTicketEntity", { body: { Title: "Drafted" } });
    expect(fromDraft.status).toBe(200);
    expect({ ...fromDraft.json, TicketId: 0 }).toEqual({ ...fromTitle.json, TicketId: 0 });
  });

  describe("after everything in it went out of use", () => {
    let ticketId = 0;
    let agent = "";

    beforeAll(async () => {
      ticketId = await createFullTicket(api, database);
      agent = await api.addUser("agent", "Team lead");
      await retireEverything(database);
    });

    it("changes nothing", async () => {
      const { read, saved } = await echo(ticketId);
      expect(saved).toBe(read);
    });

    it("changes nothing for somebody without special rights", async () => {
      const { read, saved } = await echo(ticketId, { as: agent });
      expect(saved).toBe(read);
      expect(JSON.parse(read)).toMatchObject({
        Person: { PersonId: desk.customer },
        SecondaryPersons: desk.secondaryPersons.map((PersonId) => ({ PersonId })),
        Tags: desk.tags.map((Id) => ({ Id })),
        OwnedBy: { AssociateId: desk.owner, Deleted: true },
        CustomFields: { x_pick: "Blue", x_list: "[I:1]" },
      });
    });

    it("lets everything stay beside a real change", async () => {
      const read = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, { as: agent });
      const body = { ...read.json, Title: "Still there" };
      const saved = await api.call("SaveTicketEntity", { body, as: agent });
      expect(saved).toMatchObject({ status: 200 });
      const { Title, LastChanged } = saved.json;
      expect(Title).toBe("Still there");
      expect(saved.json).toEqual({ ...read.json, Title, LastChanged });
      const stored = (await traceOf(database, ticketId)).ticket[0];
      expect(stored?.["custom_fields"]).toMatchObject({ x_day: "2025-12-24" });
    });
  });
});
