import { beforeAll, describe, expect, test } from "vitest";
import { listMergesInto } from "../../src/server/storage/merges/merge-records.ts";
import { addMessage } from "../../src/server/usecases/add-message.ts";
import { changeMessage } from "../../src/server/usecases/change-message.ts";
import { mergeTickets } from "../../src/server/usecases/merging/merge-tickets.ts";
import { unmergeTickets } from "../../src/server/usecases/merging/unmerge-tickets.ts";
import { splitTicket } from "../../src/server/usecases/merging/split-ticket.ts";
import { createRelations } from "../../src/server/usecases/relations/create-relations.ts";
import { setParent } from "../../src/server/usecases/relations/set-parent.ts";
import { noNamedRecords } from "../../src/server/usecases/save-ticket.ts";
import { momentOf, judgeDatabase } from "../fuzz/oracle/judge-database.ts";
import { agents, savingDesk } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const ROUNDS = 12;
const rounds = Array.from({ length: ROUNDS }, (_, round) => round);

const fulfilled = (results: readonly PromiseSettledResult<unknown>[]): number =>
  results.filter(({ status }) => status === "fulfilled").length;

describeEachDatabase("merges, splits and relations at the same time", (database) => {
  const desk = savingDesk(database, 16);
  let moment = "";
  beforeAll(async () => {
    moment = await momentOf(database.db);
  });

  const admin = () => desk.callerWithId(agents.admin);
  const create = async (): Promise<number> => (await desk.create()).details.ticket.ticketId;
  const add = async (ticketId: number): Promise<number> =>
    (await addMessage(desk.context, admin(), { ticketId, message: { body: "x" } })).messageId;
  const merge = (survivorId: number, secondaryIds: readonly number[]) =>
    mergeTickets(desk.context, admin(), {
      survivor: { ticketId: survivorId, input: () => ({}), named: noNamedRecords },
      secondaryIds,
    });
  const split = async (sourceTicketId: number, messageIds: readonly number[]): Promise<number> =>
    (
      await splitTicket(desk.context, admin(), {
        sourceTicketId,
        sourceStatusId: 0,
        sourceActivatesAt: null,
        messageIds,
        newTicket: { input: () => ({ title: "New", owner: 0 }), named: noNamedRecords },
      })
    ).details.ticket.ticketId;
  const parent = (ticketId: number, parentTicketId: number) =>
    setParent(desk.context, admin(), { ticketId, parentTicketId });
  const relate = (source: number, destination: number, type: "Related" | "Parent") =>
    createRelations(desk.context, admin(), {
      sourceTicketIds: [source],
      destinationTicketId: destination,
      type,
      comment: "",
    });
  const allSound = async () => expect(await judgeDatabase(database.db, moment)).toBeNull();

  test("of two tickets into each other, one merge wins", async () => {
    for (const _ of rounds) {
      const [a, b] = [await create(), await create()];
      await add(a);
      await add(b);
      const results = await Promise.allSettled([merge(a, [b]), merge(b, [a])]);
      expect(fulfilled(results)).toBe(1);
    }
    await allSound();
  });

  test("many merges with tickets in common end without a deadlock, and lose no message", async () => {
    const ids = await Promise.all(rounds.map(create));
    const messages = await Promise.all(ids.map(add));
    await Promise.allSettled(
      ids.map((id, place) =>
        merge(id, [...ids.slice(place + 1), ...ids.slice(0, place)].slice(0, 3)),
      ),
    );
    const { rows } = await database.db.query<{ message_id: number }>(
      "select message_id from message where message_id = any ($1::int[])",
      [messages],
    );
    expect(rows).toHaveLength(messages.length);
    await allSound();
  });

  test("of two who take a merge back one does, whatever is done to the survivor meanwhile", async () => {
    for (const _ of rounds) {
      const [a, b, c] = [await create(), await create(), await create()];
      const messageId = await add(b);
      await merge(a, [b, c]);
      const [record] = await listMergesInto(database.db, a);
      const takeBack = () =>
        unmergeTickets(desk.context, admin(), { mergeId: record?.mergeId ?? 0, ticketIds: [] });
      const results = await Promise.allSettled([takeBack(), takeBack(), add(a), parent(a, c)]);
      expect(fulfilled(results.slice(0, 2))).toBe(1);
      const { rows } = await database.db.query<{ ticket_id: number }>(
        "select ticket_id from message where message_id = $1",
        [messageId],
      );
      expect(rows).toEqual([{ ticket_id: b }]);
    }
    await allSound();
  });

  test("A under B and B under A: one of the two is refused", async () => {
    for (const _ of rounds) {
      const [a, b] = [await create(), await create()];
      expect(fulfilled(await Promise.allSettled([parent(a, b), parent(b, a)]))).toBe(1);
    }
    await allSound();
  });

  test("a circle of many is never closed", async () => {
    for (const _ of rounds) {
      const ids = [await create(), await create(), await create(), await create()];
      const results = await Promise.allSettled(
        ids.map((id, place) => parent(id, ids[(place + 1) % ids.length] ?? 0)),
      );
      expect(fulfilled(results)).toBe(ids.length - 1);
    }
    await allSound();
  });

  test("the same relation twice is stored once", async () => {
    const [a, b] = [await create(), await create()];
    const propose = {
      sourceTicketIds: [a],
      destinationTicketId: b,
      type: "Related",
      comment: "",
    } as const;
    const results = await Promise.all(
      rounds.map(() => createRelations(desk.context, admin(), propose)),
    );
    expect(results.flat().filter(({ fault }) => fault === null)).toHaveLength(1);
  });

  test("a message that is changed while it moves is counted where it is then", async () => {
    for (const round of rounds) {
      const source = await create();
      const messageId = await add(source);
      await add(source);
      const change = () =>
        changeMessage(desk.context, admin(), {
          messageId,
          input: { timeSpentMinutes: round + 1 },
          isFaulty: () => false,
        });
      await Promise.all([split(source, [messageId]), change(), add(source)]);
    }
    await allSound();
    const { rows } = await database.db.query(
      `select ticket_id from ticket where time_spent_minutes <>
         coalesce((select sum(time_spent_minutes) from message
                    where message.ticket_id = ticket.ticket_id), 0)`,
    );
    expect(rows).toEqual([]);
  });

  describe("relations of merged tickets", () => {
    test("go over, unless they would say nothing, say it twice or go in a circle", async () => {
      const [survivor, gone, parentTicket, friend, child] = [
        await create(),
        await create(),
        await create(),
        await create(),
        await create(),
      ];
      await parent(survivor, parentTicket);
      await relate(survivor, friend, "Related");
      await relate(gone, friend, "Related");
      await relate(gone, survivor, "Related");
      await parent(child, gone);
      // Would make the survivor the parent of its own parent.
      await parent(parentTicket, gone);
      await merge(survivor, [gone]);
      const { rows } = await database.db.query(
        `select source_ticket_id as source, destination_ticket_id as destination, relation_type as type
           from ticket_relation
          where source_ticket_id = any ($1::int[]) or destination_ticket_id = any ($1::int[])
          order by ticket_relation_id`,
        [[survivor, gone]],
      );
      expect(rows).toEqual([
        { source: survivor, destination: parentTicket, type: 1 },
        { source: survivor, destination: friend, type: 0 },
        { source: child, destination: survivor, type: 1 },
      ]);
      await allSound();
    });
  });
});
