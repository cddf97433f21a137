import { expect, test } from "vitest";
import { acceptTickets } from "../../src/server/usecases/bulk/accept-tickets.ts";
import { openConnection } from "../../src/server/storage/connection.ts";
import { agents, savingDesk } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

describeEachDatabase("accepting the same tickets at the same time", (database) => {
  const desk = savingDesk(database);
  const accept = (userId: number, ticketIds: readonly number[]) =>
    acceptTickets(desk.context, desk.callerWithId(userId), ticketIds);

  async function create(owner = 0): Promise<number> {
    return (await desk.create({ owner })).details.ticket.ticketId;
  }

  /** Resolves once so many connections wait for a lock of this database. */
  async function untilWaiting(count: number): Promise<void> {
    for (;;) {
      const { rows } = await database.db.query<{ waiting: number }>(
        `select count(*) as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((rows[0]?.waiting ?? 0) >= count) return;
    }
  }

  test("gives each to one of two, who waited for it together, and to the other nothing", async () => {
    const tickets = [await create(), await create(agents.admin), await create()];
    const other = await openConnection(database.connection, "test");
    await other.query("begin");
    await other.query(`select from ticket where ticket_id = ${tickets[0]} for update`);
    const accepting = [accept(agents.agnes, tickets), accept(agents.carl, tickets.toReversed())];
    await untilWaiting(2);
    await other.query("rollback");
    await other.end();
    const accepted = await Promise.all(accepting);
    expect(accepted.map((ids) => ids.length).toSorted((one, two) => one - two)).toEqual([0, 3]);
    const winner = accepted[0]?.length === 3 ? agents.agnes : agents.carl;
    for (const ticketId of tickets) {
      expect(await desk.rowsOf("ticket", ticketId)).toMatchObject([{ owner_id: winner }]);
      const taken = (await desk.rowsOf("ticket_log", ticketId)).filter(
        ({ action }) => action === 20,
      );
      expect(taken).toHaveLength(1);
    }
  });

  test("one after the other takes it from a colleague who is seen to own it", async () => {
    const ticketId = await create();
    expect(await accept(agents.agnes, [ticketId])).toEqual([ticketId]);
    expect(await accept(agents.carl, [ticketId])).toEqual([ticketId]);
    expect(await accept(agents.carl, [ticketId])).toEqual([]);
  });
});
