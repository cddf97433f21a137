import { pino } from "pino";
import { expect, test } from "vitest";
import type { Context } from "../../src/server/context.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import { getDefaultTicket } from "../../src/server/usecases/default-ticket.ts";
import { getTicket } from "../../src/server/usecases/get-ticket.ts";
import { agents, people, rooms, saveWish, savingDesk } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { watchConnection } from "../support/watch-connection.ts";

describeEachDatabase("the view of a ticket", (database) => {
  const desk = savingDesk(database, 4);

  const get = (ticketId: number, userId: number) =>
    getTicket(desk.context, desk.callerWithId(userId), ticketId);

  test("is after reading what it was after saving", async () => {
    const saved = await desk.create({ personId: people.ada, secondaryPersonIds: [people.ben] });
    const read = await get(saved.details.ticket.ticketId, agents.agnes);
    expect(read?.details).toEqual(saved.details);
    expect(read?.desk.version).toBe(saved.desk.version);
  });

  test("is there for whoever may list the ticket, and for nobody else", async () => {
    const { ticketId } = (await desk.create({ categoryId: rooms.even })).details.ticket;
    expect(await get(ticketId, agents.carl)).not.toBeNull();
    expect(await get(ticketId, agents.nora)).toBeNull();
    await desk.change(ticketId, { owner: agents.nora });
    expect(await get(ticketId, agents.nora)).not.toBeNull();
    expect(await get(2_147_483_647, agents.admin)).toBeNull();
    expect(await get(-1, agents.admin)).toBeNull();
  });

  test("shows messages oldest first, whoever saved the ticket meanwhile", async () => {
    const { ticketId } = (await desk.create()).details.ticket;
    await database.db.query(
      `insert into message (ticket_id, created_at, security_level, author) values
         ($1, '2026-03-02T12:00:00Z', 2, 'second'), ($1, '2026-03-01T12:00:00Z', 2, 'first'),
         ($1, '2026-03-02T12:00:00Z', 2, 'third')`,
      [ticketId],
    );
    const { details } = await desk.change(ticketId, { title: "Changed" });
    expect(details.messages.map(({ author }) => author)).toEqual(["first", "second", "third"]);
  });
});

describeEachDatabase("the default ticket", (database) => {
  const desk = savingDesk(database, 4);

  const defaultOf = async (userId: number) =>
    (await getDefaultTicket(desk.context, desk.callerWithId(userId))).details.ticket;

  test("stores nothing", async () => {
    expect(await defaultOf(agents.agnes)).toMatchObject({ ticketId: 0, version: 0, title: "" });
    const { rows } = await database.db.query("select ticket_id from ticket");
    expect(rows).toEqual([]);
  });

  test("is in the category last used, of a user who wants that", async () => {
    await database.db.query("update app_user set use_last_category = true where user_id = $1", [
      agents.carl,
    ]);
    await desk.context.desk.refreshIfOlderThan(desk.context.desk.current().version + 1);
    for (const categoryId of [rooms.nobody, rooms.even]) {
      await desk.create({ categoryId }, agents.carl);
      expect(await defaultOf(agents.carl)).toMatchObject({ categoryId });
    }
  });
});

describeEachDatabase("a save", (database) => {
  const desk = savingDesk(database, 4);

  test("waits for the database twice, and once more where rules choose the owner", async () => {
    const watched = await watchConnection(database.connection);
    const log = pino({ level: "silent" });
    const relayed = await openDatabase(watched.connection, { poolSize: 1, log });
    try {
      const context: Context = { ...desk.context, database: relayed };
      const caller = desk.callerWithId(agents.agnes);
      const tripsOf = async (act: () => Promise<unknown>): Promise<number> => {
        await act();
        watched.takeRoundTrips();
        await act();
        return watched.takeRoundTrips();
      };
      const { ticketId } = (await desk.create()).details.ticket;
      const title = "No light";
      let changes = 0;

      expect(
        await tripsOf(() =>
          saveWish(context, caller, 0, { title, owner: 0, personId: people.ada }),
        ),
      ).toBe(2);
      expect(
        await tripsOf(() =>
          saveWish(context, caller, 0, { title, owner: "automatic", categoryId: rooms.even }),
        ),
      ).toBe(3);
      expect(
        await tripsOf(() => saveWish(context, caller, ticketId, { title: `Change ${++changes}` })),
      ).toBe(2);
      expect(await tripsOf(() => getTicket(context, caller, ticketId))).toBe(1);
    } finally {
      await relayed.close();
      await watched.close();
    }
  });
});
