import { beforeAll, describe, expect, test } from "vitest";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import type { Context } from "../../src/server/context.ts";
import { loadTicket } from "../../src/server/storage/tickets/load-ticket.ts";
import { RefusedError } from "../../src/server/usecases/refused.ts";
import { agents, rooms, saveWish, savingDesk, tags } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const MANY = 32;
const numbers = Array.from({ length: MANY }, (_, index) => index);
const sorted = (values: Iterable<number>): number[] =>
  [...values].sort((one, other) => one - other);
const keyOf = (index: number): string => `x_race_${index}`;

describeEachDatabase("saves at the same time", (database) => {
  const desk = savingDesk(database, MANY);

  beforeAll(async () => {
    await database.db.query(
      `insert into custom_field (key, label, type)
       select 'x_race_' || n, 'Race', 1 from generate_series(0, ${MANY - 1}) n`,
    );
  });

  const load = async (ticketId: number): Promise<Ticket | null> =>
    (await loadTicket(database.db, ticketId)).ticket;

  const ticketsOf = (saves: readonly TicketInput[], ticketId: number): Promise<Ticket[]> =>
    Promise.all(
      saves.map(async (input) =>
        ticketId === 0
          ? (await desk.create(input)).details.ticket
          : (await desk.change(ticketId, input)).details.ticket,
      ),
    );

  const countOf = async (sql: string): Promise<unknown> =>
    (await database.db.query<{ count: number }>(sql)).rows[0]?.count;

  describe("of one ticket", () => {
    test("come one after the other and lose nothing", async () => {
      const { details } = await desk.create();
      const { ticketId } = details.ticket;
      const saves = numbers.map((index) => ({ customFields: new Map([[keyOf(index), index]]) }));
      const saved = await ticketsOf(saves, ticketId);
      const versions = saved.map(({ version }) => version);
      expect(sorted(versions)).toEqual(numbers.map((index) => index + 2));
      const ticket = await load(ticketId);
      expect(ticket?.version).toBe(MANY + 1);
      expect(ticket?.customFields).toEqual(
        Object.fromEntries(numbers.map((index) => [keyOf(index), index])),
      );
      expect(await desk.rowsOf("ticket_log", ticketId)).toHaveLength(MANY + 1);
    });

    test("that wish the same change it once", async () => {
      const { details } = await desk.create();
      const { ticketId } = details.ticket;
      await ticketsOf(
        numbers.map(() => ({ baseStatus: "Closed" })),
        ticketId,
      );
      expect(await load(ticketId)).toMatchObject({ version: 2, baseStatus: "Closed" });
      expect(await desk.rowsOf("ticket_status_history", ticketId)).toHaveLength(1);
      expect(await desk.rowsOf("ticket_log", ticketId)).toHaveLength(2);
    });

    test("book every stay once, whoever comes first", async () => {
      const { details } = await desk.create();
      const { ticketId } = details.ticket;
      const statuses = ["Closed", "Active", "Postponed"] as const;
      await ticketsOf(
        numbers.map((index) => ({ baseStatus: statuses[index % statuses.length] ?? "Active" })),
        ticketId,
      );
      const stays = await desk.rowsOf("ticket_status_history", ticketId);
      const ticket = await load(ticketId);
      expect(stays).toHaveLength((ticket?.version ?? 0) - 1);
      // Each stay begins in another status than the one before it.
      const left = [...stays.map((stay) => stay["status_id"]), ticket?.statusId];
      expect(left.filter((status, index) => status === left[index - 1])).toEqual([]);
    });
  });

  describe("of new tickets in a category that assigns evenly", () => {
    test("give everybody the same share, and the counter counts them", async () => {
      const total = MANY * 10;
      const saves = Array.from({ length: total }, () => ({
        categoryId: rooms.even,
        owner: "automatic" as const,
      }));
      const created = await ticketsOf(saves, 0);
      const shares = new Map<number, number>();
      for (const { ownerId } of created) shares.set(ownerId, (shares.get(ownerId) ?? 0) + 1);
      expect(sorted(shares.keys())).toEqual([agents.admin, agents.agnes, agents.carl]);
      const sizes = [...shares.values()];
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(
        await countOf(
          `select delegate_counter as count from category_counter where category_id = ${rooms.even}`,
        ),
      ).toBe(total);
    });
  });

  describe("that make tags", () => {
    test("of one name make one, which all of them get and know", async () => {
      const views = await Promise.all(
        numbers.map((index) =>
          desk.create({ tags: [{ name: index % 2 === 0 ? "Shared name" : " SHARED NAME" }] }),
        ),
      );
      expect(await countOf("select count(*) from tag where folded_name = 'shared name'")).toBe(1);
      const [first] = views[0]?.details.ticket.tagIds ?? [];
      for (const { details, desk: known } of views) {
        expect(details.ticket.tagIds).toEqual([first]);
        expect(known.tags.get(first ?? 0)?.name.toLowerCase()).toContain("shared name");
      }
    });

    test("of the same names in opposite order do not stand in each other's way", async () => {
      const names = ["One way", "Other way", "Third way"];
      const views = await Promise.all(
        numbers.map((index) => {
          const order = index % 2 === 0 ? names : names.toReversed();
          return desk.create({ tags: order.map((name) => ({ name })) });
        }),
      );
      const ids = new Set(views.flatMap(({ details }) => details.ticket.tagIds));
      expect(ids.size).toBe(names.length);
    });

    test("of names of their own all succeed, each with a desk newer than the one before", async () => {
      const views = await Promise.all(
        numbers.map((index) => desk.create({ tags: [{ name: `Own ${index}` }] })),
      );
      for (const [index, view] of views.entries()) {
        const [tagId = 0] = view.details.ticket.tagIds;
        expect(view.desk.tags.get(tagId)?.name).toBe(`Own ${index}`);
      }
      expect(await countOf("select count(*) from tag where folded_name like 'own %'")).toBe(MANY);
    });
  });

  /** As if `act` happened somewhere else while a save is between its loading and its writing. */
  const whileSaving = (act: () => Promise<void>): Context => {
    const { context } = desk;
    let acted = false;
    return {
      ...context,
      desk: {
        ...context.desk,
        current: () => context.desk.current(),
        refreshIfOlderThan: async (version) => {
          if (!acted) {
            acted = true;
            await act();
          }
          return context.desk.refreshIfOlderThan(version);
        },
      },
    };
  };

  const saveIn = (context: Context, ticketId: number, input: TicketInput) =>
    saveWish(context, desk.callerWithId(agents.agnes), ticketId, input);

  const untilSomebodyWaitsForALock = async (): Promise<void> => {
    const waiting = `select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await countOf(waiting)) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  describe("as something else happens", () => {
    test("hear of a record that vanished after it was looked up", async () => {
      const { ticketId } = (await desk.create()).details.ticket;
      for (const target of [0, ticketId]) {
        await database.db.query("insert into sale (sale_id) values (500)");
        const context = whileSaving(async () => {
          await database.db.query("delete from sale where sale_id = 500");
        });
        const input = { title: "For a sale", saleId: 500 };
        const saving = saveIn(context, target, input);
        const error: unknown = await saving.catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(RefusedError);
        expect(error).toMatchObject({
          refusals: [
            { field: "saleId", reason: { code: "unknownRecord", record: "sale", id: 500 } },
          ],
        });
      }
      expect(await load(ticketId)).toMatchObject({ version: 1 });
    });

    test("take another category when the default one vanished", async () => {
      await database.db.query(
        "insert into category (category_id, name, full_name) values (600, 'A first', 'A first')",
      );
      await desk.context.desk.refreshIfOlderThan(desk.context.desk.current().version + 1);
      const context = whileSaving(async () => {
        await database.db.query("delete from category where category_id = 600");
      });
      const { details } = await saveIn(context, 0, { title: "Somewhere", owner: 0 });
      expect(details.ticket.categoryId).toBe(rooms.even);
      expect(await load(details.ticket.ticketId)).toEqual(details.ticket);
    });

    test("know the desk that the save before them worked with", async () => {
      const { ticketId } = (await desk.create()).details.ticket;
      const asked: number[] = [];
      const { context } = desk;
      const second: Context = {
        ...context,
        desk: {
          ...context.desk,
          refreshIfOlderThan: (version) => {
            asked.push(version);
            return context.desk.refreshIfOlderThan(version);
          },
        },
      };
      let waiting: ReturnType<typeof saveIn> | undefined;
      const first = whileSaving(async () => {
        waiting = saveIn(second, ticketId, { title: "Second" });
        await untilSomebodyWaitsForALock();
      });
      await saveIn(first, ticketId, { tags: [{ name: "Made meanwhile" }, { tagId: tags.vip }] });
      const view = await waiting;
      expect(view?.details.ticket).toMatchObject({ version: 3, title: "Second" });
      const made = view?.details.ticket.tagIds.map((tagId) => view.desk.tags.get(tagId)?.name);
      expect(made).toEqual(["Made meanwhile", "VIP"]);
      expect(asked).toEqual([await countOf("select desk as count from desk_version")]);
    });
  });
});
