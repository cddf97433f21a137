import { beforeAll, expect, test } from "vitest";
import { takeNextTicket } from "../../src/server/usecases/take-next-ticket.ts";
import { agents, rooms, SAVED_AT, savingDesk } from "../support/saving-desk.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const QUEUE_STATUS = 20;
const HOUR = 3600;

describeEachDatabase("the next ticket in the queue", (database) => {
  const desk = savingDesk(database);
  const next = (userId: number) => takeNextTicket(desk.context, desk.callerWithId(userId));
  const queue = (input: object = {}) =>
    desk.create({ categoryId: rooms.even, statusId: QUEUE_STATUS, ...input });
  const emptyQueue = () => database.db.query("update ticket set status_id = 1");

  beforeAll(async () => {
    await database.db.query(
      `insert into ticket_status (status_id, name, base_status, time_counter, used_in_queue)
       values (${QUEUE_STATUS}, 'In queue', 1, 3, true)`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await desk.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  test("is the one with the nearest deadline, then the oldest; those without a deadline wait", async () => {
    const undated = await queue({ deadlineAt: SAVED_AT + HOUR });
    await desk.change(undated.details.ticket.ticketId, { deadlineAt: null });
    const late = await queue({ deadlineAt: SAVED_AT + 3 * HOUR });
    const younger = await queue({ deadlineAt: SAVED_AT + 2 * HOUR });
    const older = await queue({ deadlineAt: SAVED_AT + 2 * HOUR, createdAt: SAVED_AT - 60 });
    const taken = [];
    for (let turn = 0; turn < 5; turn += 1) taken.push(await next(agents.carl));
    expect(taken.map((view) => view?.details.ticket.ticketId)).toEqual([
      older.details.ticket.ticketId,
      younger.details.ticket.ticketId,
      late.details.ticket.ticketId,
      undated.details.ticket.ticketId,
      undefined,
    ]);
  });

  test("belongs to whoever took it, read and open, and the log says so", async () => {
    const { details } = await queue();
    const taken = await next(agents.carl);
    expect(taken?.details.ticket).toMatchObject({
      ticketId: details.ticket.ticketId,
      ownerId: agents.carl,
      statusId: 1,
      readStatus: "Green",
      version: 2,
    });
    const [, entry] = await desk.rowsOf("ticket_log", details.ticket.ticketId);
    expect(entry).toMatchObject({ action: 20, user_id: agents.carl });
  });

  test.each([
    ["owned", { owner: agents.agnes }],
    ["in another status", { statusId: 1 }],
    ["in a category of which he is no member", { categoryId: 1 }],
  ])("is none that is %s", async (_what, input) => {
    await emptyQueue();
    await queue(input);
    expect(await next(agents.carl)).toBeNull();
  });

  test("has one's own active tickets in it where they compete, and leaves them as they are", async () => {
    await emptyQueue();
    await database.db.query("update ticket set owner_id = null, base_status = 2");
    const own = await queue({ owner: agents.carl, deadlineAt: SAVED_AT + HOUR });
    const closed = { owner: agents.carl, deadlineAt: SAVED_AT, baseStatus: "Closed" };
    await desk.create(closed as object);
    await queue({ owner: agents.agnes, deadlineAt: SAVED_AT });
    const waiting = await queue({ deadlineAt: SAVED_AT + 2 * HOUR });
    const caller = desk.callerWithId(agents.carl);
    await database.db.query(
      `insert into preference (level, target_id, section, key, value)
       values (5, $1, 'request', 'includeOwnTicketsInGetNext', '1')`,
      [agents.carl],
    );
    const take = () => takeNextTicket(desk.context, caller);
    expect((await take())?.details.ticket).toEqual(own.details.ticket);
    expect(await desk.rowsOf("ticket_log", own.details.ticket.ticketId)).toHaveLength(1);
    await desk.change(own.details.ticket.ticketId, { baseStatus: "Closed" });
    expect((await take())?.details.ticket.ticketId).toBe(waiting.details.ticket.ticketId);
    await database.db.query("delete from preference");
  });

  test("does not exist for a user who is a member of nothing", async () => {
    await emptyQueue();
    await queue();
    expect(await next(agents.nora)).toBeNull();
  });

  test("is never given to two callers", async () => {
    await emptyQueue();
    const tickets = 60;
    for (let made = 0; made < tickets; made += 1) await queue();
    const callers = Array.from({ length: 32 }, (_, index) =>
      index % 2 === 0 ? agents.carl : agents.agnes,
    );
    const taken: number[] = [];
    await Promise.all(
      callers.map(async (userId) => {
        for (let view = await next(userId); view !== null; view = await next(userId)) {
          taken.push(view.details.ticket.ticketId);
        }
      }),
    );
    expect(taken).toHaveLength(tickets);
    expect(new Set(taken).size).toBe(tickets);
  });
});
