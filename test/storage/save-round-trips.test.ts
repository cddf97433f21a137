import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import { openDatabase, type Database } from "../../src/server/storage/database.ts";
import { noNamedRecords } from "../../src/server/storage/tickets/load-ticket.ts";
import type { SaveTicketCommand } from "../../src/server/usecases/decide-ticket-save.ts";
import { acceptTickets } from "../../src/server/usecases/bulk/accept-tickets.ts";
import { saveTicket } from "../../src/server/usecases/save-ticket.ts";
import { agents, people, sale, savingDesk } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { watchConnection, type WatchedConnection } from "../support/watch-connection.ts";

describeEachDatabase("a save", (database) => {
  const desk = savingDesk(database);
  let watched: WatchedConnection;
  let db: Database;
  let ticketId = 0;

  beforeAll(async () => {
    watched = await watchConnection(database.connection);
    db = await openDatabase(watched.connection, { poolSize: 1, log: pino({ level: "silent" }) });
  });
  beforeEach(async () => {
    ({ ticketId } = (await desk.create({ personId: people.ada })).details.ticket);
  });
  afterAll(async () => {
    await db.close();
    await watched.close();
  });

  /** How often a save of these wishes waits for the database. */
  async function roundTripsOf(
    input: TicketInput,
    command: Partial<SaveTicketCommand> = {},
  ): Promise<number> {
    watched.takeRoundTrips();
    const context = { ...desk.context, database: db };
    const caller = desk.callerWithId(agents.agnes);
    const named = noNamedRecords;
    await saveTicket(context, caller, { ticketId, input: () => input, named, ...command });
    return watched.takeRoundTrips();
  }

  test("takes two round trips, to load with a lock and to store", async () => {
    expect(await roundTripsOf({ title: "Changed" })).toBe(2);
  });

  test("takes no more of them when a webhook hears of it", async () => {
    await db.query(`
      insert into webhook (version, name, events, target_url, secret, state, type, headers, properties,
                           description, error_emails, error_user_ids, notify_via, notify_when,
                           registered_at, updated_at)
      values (1, 'Hook', '{ticket.*}', 'https://example.com/', '', 1, 'webhook', '{}', '{}', '', '{}',
              '{}', 0, 0, now(), now())`);
    expect(await roundTripsOf({ title: "Heard of" })).toBe(2);
    const { rows } = await db.query("select event from webhook_delivery");
    expect(rows).toEqual([{ event: "ticket.changed" }]);
    await db.query("delete from webhook");
  });

  test("takes no more of them to be held against an expected state", async () => {
    expect(await roundTripsOf({ title: "Expected" }, { isExpected: () => true })).toBe(2);
  });

  test("takes no more of them when its wish names nothing that the ticket does not have", async () => {
    const { ada } = people;
    const named = () => ({ personIds: [ada], saleIds: [], projectIds: [] });
    expect(await roundTripsOf({ title: "Hers still", personId: ada }, { named })).toBe(2);
  });

  test("takes no more of them to tell users of it", async () => {
    await database.db.query("update app_user set popup_mask = 4095, email_mask = 4095");
    const told = { owner: agents.carl };
    expect(await roundTripsOf(told, { notify: true })).toBe(2);
    const [popUp] = await desk.rowsOf("pop_up", ticketId);
    expect(popUp).toMatchObject({ user_id: agents.carl, notification: 1 });
    expect(await roundTripsOf({ title: "New", ...told }, { ticketId: 0, notify: true })).toBe(2);
  });

  test("of many tickets takes as many as one", async () => {
    const ids = [ticketId];
    for (let made = 0; made < 20; made += 1) {
      ids.push((await desk.create()).details.ticket.ticketId);
    }
    watched.takeRoundTrips();
    const context = { ...desk.context, database: db };
    const caller = desk.callerWithId(agents.agnes);
    expect(await acceptTickets(context, caller, ids)).toEqual(ids);
    expect(watched.takeRoundTrips()).toBe(2);
  });

  test("takes one more for all records that its wish names only after the lock", async () => {
    const { ben } = people;
    const named = () => ({ personIds: [ben], saleIds: [sale], projectIds: [] });
    expect(await roundTripsOf({ personId: ben, saleId: sale }, { named })).toBe(3);
  });
});
