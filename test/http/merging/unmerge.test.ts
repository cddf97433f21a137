import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { TicketMerge, TicketUnmerge } from "../../../src/contract/additions/ticket-merge.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { createJobRunner } from "../../../src/server/jobs/job-runner.ts";
import { ask, basicOf } from "../../support/browser.ts";
import { storedContents } from "../../support/database-contents.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

type Merge = JsonOf<typeof TicketMerge>;
type Unmerge = JsonOf<typeof TicketUnmerge> & ErrorBody;

const DAY = 86_400;
const SECRET = 22;
const MEMBERS_ONLY = 128;
const people = { ada: 70, ben: 71, cleo: 72 } as const;
const person = (PersonId: number) => ({ PersonId });

describeEachDatabase("taking a merge back", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let reader = "";
  let stranger = "";

  beforeAll(async () => {
    await database.db.query(
      `insert into person (person_id, first_name) values
         (${people.ada}, 'Ada'), (${people.ben}, 'Ben'), (${people.cleo}, 'Cleo')`,
    );
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method)
       values (${SECRET}, 'Withheld', 'Withheld', ${MEMBERS_ONLY}, 4)`,
    );
    reader = await api.addUser("reader", "Reader");
    stranger = await api.addUser("stranger", "Team lead");
  });
  beforeEach(() => api.clock.set(testStart));

  const run = (at: number) => createJobRunner(api.context, { recordsPerCycle: 500 }).runCycle(at);
  const call = async (method: string, path: string, as = api.administrator, body?: unknown) =>
    ask(api, `/api/counterfoil/v1/${path}`, {
      method,
      headers: { authorization: basicOf(as) },
      ...(body === undefined ? {} : { body }),
    });
  const mergesOf = async (ticketId: number, as?: string) =>
    (await call("GET", `tickets/${ticketId}/merges`, as)).json as unknown as readonly Merge[];
  const undo = async (mergeId: number, body: object = {}, as?: string) => {
    const { status, json } = await call("POST", `merges/${mergeId}/undo`, as, body);
    return { status, json: json as unknown as Unmerge };
  };
  const merge = async (TicketId: number, SecondaryTicketIds: readonly number[], more = {}) => {
    const body = { MergedTicketEntity: { TicketId, ...more }, SecondaryTicketIds };
    expect((await api.call("MergeTickets", { body })).status).toBe(200);
    return (await mergesOf(TicketId))[0]?.MergeId ?? 0;
  };
  const resolve = async (TicketId: number) =>
    (await api.call("ResolveTicketId", { body: { TicketId } })).json;
  const messagesOf = async (ticketId: number) =>
    (await desk.rowsOf("message", ticketId)).map((row) => row["message_id"]);
  const logOf = async (ticketId: number) =>
    (await desk.rowsOf("ticket_log", ticketId)).map((row) => [
      row["action"],
      row["original_ticket_id"],
    ]);
  /** All that a ticket is and has, but for what every store changes. */
  const stateOf = async (ticketId: number) => {
    const [ticket] = await desk.rowsOf("ticket", ticketId);
    return {
      ticket: { ...ticket, version: null, last_changed_at: null },
      messages: await desk.rowsOf("message", ticketId),
      favourites: await desk.rowsOf("favourite_ticket", ticketId),
      stays: await desk.rowsOf("ticket_status_history", ticketId),
      relations: (
        await database.db.query(
          `select * from ticket_relation
            where source_ticket_id = $1 or destination_ticket_id = $1 order by 1`,
          [ticketId],
        )
      ).rows,
    };
  };
  const favour = (ticketId: number, login: string) =>
    database.db.query(
      `insert into favourite_ticket (user_id, ticket_id, extra_info, added_at)
       select user_id, $1, 'mine', now() from app_user where login_name = $2`,
      [ticketId, login],
    );
  const relate = async (source: number, destination: number, type = "Related") => {
    const body = {
      SourceTicketId: source,
      DestinationTicketId: destination,
      RelationType: type,
      Comment: "why",
    };
    expect((await api.call("SaveTicketRelationEntity", { body })).status).toBe(200);
  };
  /** A ticket with a message, and that message. */
  const ticket = async (body: object = {}): Promise<readonly [number, number]> => {
    const id = await desk.createTicket(body);
    return [id, await desk.addMessage(id, { Slevel: "External", TimeSpent: 3 })];
  };
  /** Status and words of a refusal, which must have stored nothing. */
  const refusalOf = async (mergeId: number, body: object = {}, as?: string) => {
    const contents = await storedContents(database.db);
    const { status, json } = await undo(mergeId, body, as);
    expect(await storedContents(database.db)).toEqual(contents);
    return [status, json.ErrorMessage, Object.keys(json.ValidationErrors ?? {})];
  };

  it("gives each its messages, people, favourites, relations, status and log back", async () => {
    const [survivor, own] = await ticket({ Title: "Kept", Person: person(people.ada) });
    const [other, moved] = await ticket({
      Title: "Gone",
      Person: person(people.ben),
      SecondaryPersons: [person(people.cleo)],
      Priority: { TicketPriorityId: 3 },
    });
    await desk.connect(moved, [await desk.attach("content")]);
    const friend = await desk.createTicket();
    await relate(other, friend, "Parent");
    await relate(survivor, other);
    await favour(other, "tje0");
    await favour(survivor, "reader");
    await favour(other, "reader");
    api.clock.set(testStart + 60);
    await api.call("SaveTicketEntity", {
      body: { TicketId: other, BaseStatus: "Postponed", Activate: "2026-03-09T09:00:00" },
    });
    const before = [await stateOf(survivor), await stateOf(other), await stateOf(friend)];
    const logs = [await logOf(survivor), await logOf(other)];
    api.clock.set(testStart + 3600);
    const mergeId = await merge(survivor, [other]);
    expect(await mergesOf(survivor)).toEqual([
      {
        MergeId: mergeId,
        IntoTicketId: survivor,
        MergedAt: "2026-03-02T10:00:00Z",
        Until: "2026-03-03T10:00:00Z",
        AssociateId: expect.any(Number) as number,
        FullName: expect.any(String) as string,
        TicketIds: [other],
        TakenBackTicketIds: [],
      },
    ]);
    expect(await mergesOf(other)).toEqual(await mergesOf(survivor));
    api.clock.set(testStart + 7200);
    const { status, json } = await undo(mergeId);
    expect(status).toBe(200);
    expect(json).toEqual({
      MergeId: mergeId,
      FromTicketId: survivor,
      TicketIds: [other],
      MessageIds: [moved],
      SkippedMessageIds: [],
      SkippedRelationIds: [],
    });
    expect([await stateOf(survivor), await stateOf(other), await stateOf(friend)]).toEqual(before);
    expect(await messagesOf(survivor)).toEqual([own]);
    expect(await resolve(other)).toBe(other);
    expect(await mergesOf(other)).toMatchObject([{ TicketIds: [], TakenBackTicketIds: [other] }]);
    expect([await logOf(survivor), await logOf(other)]).toEqual([
      [...(logs[0] ?? []), [35, survivor], [33, survivor]],
      [...(logs[1] ?? []), [10, other], [33, other]],
    ]);
    const told = await call("GET", `tickets/${survivor}/log?top=1`);
    expect(told.json).toMatchObject([{ OtherTicketIds: [other], TookMergeBack: true }]);
  });

  it("takes one of three back, then the others, and each has what is its own", async () => {
    const [a, ofA] = await ticket({ Person: person(people.ada) });
    const [b, ofB] = await ticket({ Person: person(people.ben) });
    const [c, ofC] = await ticket({ SecondaryPersons: [person(people.ben), person(people.cleo)] });
    await relate(b, c);
    await favour(b, "tje0");
    await favour(c, "tje0");
    const before = [await stateOf(a), await stateOf(b), await stateOf(c)];
    const mergeId = await merge(a, [b, c]);
    expect((await undo(mergeId, { TicketIds: [c] })).json).toMatchObject({ TicketIds: [c] });
    expect(await messagesOf(a)).toEqual([ofA, ofB]);
    expect(await messagesOf(c)).toEqual([ofC]);
    // Ben came with both of them, and so did the favourite.
    expect(await desk.rowsOf("ticket", a)).toMatchObject([{ secondary_person_ids: [people.ben] }]);
    expect(await desk.rowsOf("favourite_ticket", a)).toHaveLength(1);
    expect([await resolve(b), await resolve(c)]).toEqual([a, c]);
    expect((await undo(mergeId, { TicketIds: [] })).json).toMatchObject({ TicketIds: [b] });
    expect([await stateOf(a), await stateOf(b), await stateOf(c)]).toEqual(before);
  });

  it("leaves the survivor what came since, and names what does not come back", async () => {
    const [survivor, own] = await ticket();
    const other = await desk.createTicket();
    const [kept, split, removed] = [
      await desk.addMessage(other),
      await desk.addMessage(other),
      await desk.addMessage(other),
    ];
    const mergeId = await merge(survivor, [other]);
    const since = await desk.addMessage(survivor, { Slevel: "External" });
    await api.call("SaveTicketEntity", { body: { TicketId: survivor, Title: "Renamed" } });
    const { json: made } = await api.call("SplitTicket", {
      body: {
        SourceTicketEntityId: survivor,
        TransferMessageIds: [split],
        NewTicketEntity: { Title: "New" },
      },
    });
    await call("DELETE", `../../v1/TicketMessage/${removed}`);
    const { json } = await undo(mergeId);
    expect(json).toMatchObject({ MessageIds: [kept], SkippedMessageIds: [split, removed] });
    expect(await messagesOf(survivor)).toEqual([own, since]);
    expect(await messagesOf(made.TicketId)).toEqual([split]);
    expect(await desk.rowsOf("ticket", survivor)).toMatchObject([
      { title: "Renamed", message_count: 2 },
    ]);
    expect(await desk.rowsOf("ticket", other)).toMatchObject([{ message_count: 1 }]);
  });

  it("counts the first reply of whoever was replied to, in chains too", async () => {
    const a = await desk.createTicket();
    const [b] = await ticket();
    const c = await desk.createTicket();
    const before = [await stateOf(a), await stateOf(b), await stateOf(c)];
    const first = await merge(a, [b]);
    api.clock.set(testStart + 60);
    const second = await merge(c, [a]);
    const repliedAt = async (id: number) => (await desk.rowsOf("ticket", id))[0]?.["replied_at"];
    expect(await repliedAt(c)).toBe(testStart);
    expect(await refusalOf(first)).toEqual([
      409,
      `Ticket ${a} was merged into ticket ${c} since. Take that merge back first.`,
      [],
    ]);
    expect((await undo(second)).status).toBe(200);
    expect(await repliedAt(c)).toBeNull();
    api.clock.set(testStart + 600);
    await desk.addMessage(a, { Slevel: "External" });
    expect((await undo(first)).status).toBe(200);
    expect(await repliedAt(a)).toBe(testStart + 600);
    expect([await stateOf(b), await stateOf(c)]).toEqual(before.slice(1));
  });

  it("tells webhooks of each ticket once", async () => {
    await database.db.query(
      `insert into webhook (webhook_id, version, name, events, target_url, secret, state, type, headers,
                            properties, description, error_emails, error_user_ids, notify_via,
                            notify_when, registered_at, updated_at)
       values (900, 1, 'Listener', '{ticket.changed}', 'http://127.0.0.1/', '', 1, 'webhook', '{}',
               '{}', '', '{}', '{}', 0, 0, now(), now())`,
    );
    const [a] = await ticket();
    const [b] = await ticket();
    const mergeId = await merge(a, [b]);
    const told = async () =>
      (
        await database.db.query<{ primary_key: number; changes: string[] }>(
          "select primary_key, changes from webhook_delivery where webhook_id = 900 order by delivery_id",
        )
      ).rows;
    const before = await told();
    await undo(mergeId);
    const since = (await told()).slice(before.length);
    expect(since.map(({ primary_key: id }) => id).toSorted((one, two) => one - two)).toEqual([
      a,
      b,
    ]);
  });

  describe("is refused, and stores nothing,", () => {
    it("without the right to edit each, and unknown to whoever may not see the survivor", async () => {
      const [a] = await ticket();
      const [b] = await ticket();
      const mergeId = await merge(a, [b]);
      expect(await refusalOf(mergeId, {}, reader)).toMatchObject([
        403,
        `You may not change ticket ${a}, so you cannot merge it.`,
        [],
      ]);
      const secret = await desk.createTicket({ Category: { TicketCategoryId: SECRET } });
      const hidden = await merge(secret, [(await ticket())[0]]);
      expect((await refusalOf(hidden, {}, stranger))[0]).toBe(404);
      expect((await refusalOf(987_654))[0]).toBe(404);
    });

    it("of a ticket that was not part of it, or that was taken back", async () => {
      const [a] = await ticket();
      const [b] = await ticket();
      const mergeId = await merge(a, [b]);
      expect(await refusalOf(mergeId, { TicketIds: [b, a] })).toEqual([
        400,
        `Ticket ${a} was not merged by this merge.`,
        ["TicketIds/1"],
      ]);
      await undo(mergeId);
      const again = [409, `The merge of ticket ${b} was taken back already.`, []];
      expect(await refusalOf(mergeId)).toEqual(again);
      expect(await refusalOf(mergeId, { TicketIds: [b] })).toEqual(again);
      // It may go elsewhere by now.
      const [c] = await ticket();
      await merge(c, [b]);
      expect(await refusalOf(mergeId)).toEqual(again);
    });

    it.each([
      [DAY - 1, 200],
      [DAY, 409],
    ])("after %i seconds: %i", async (seconds, expected) => {
      const [a] = await ticket();
      const [b] = await ticket();
      const mergeId = await merge(a, [b]);
      api.clock.set(testStart + seconds);
      expect((await undo(mergeId)).status).toBe(expected);
    });

    it("from a deleted survivor", async () => {
      const [a] = await ticket();
      const [b] = await ticket();
      const mergeId = await merge(a, [b]);
      await api.call("SaveTicketEntity", { body: { TicketId: a, BaseStatus: "Deleted" } });
      expect((await refusalOf(mergeId)).slice(0, 2)).toEqual([
        409,
        `Ticket ${a} is deleted. Restore it before you take the merge back.`,
      ]);
    });

    it("when a ticket would become its own ancestor", async () => {
      const [survivor, gone, child, above] = [
        await desk.createTicket(),
        await desk.createTicket(),
        await desk.createTicket(),
        await desk.createTicket(),
      ];
      await relate(survivor, above, "Parent");
      // Dropped by the merge, as the survivor has a parent.
      const parent = await desk.createTicket();
      await relate(gone, parent, "Parent");
      await relate(child, gone, "Parent");
      const mergeId = await merge(survivor, [gone]);
      await relate(parent, child, "Parent");
      expect((await refusalOf(mergeId)).slice(0, 2)).toEqual([
        409,
        expect.stringMatching(/would become its own ancestor/),
      ]);
    });
  });

  it("of two that come at once, one takes it back", async () => {
    const [a] = await ticket();
    const [b] = await ticket();
    const mergeId = await merge(a, [b]);
    const results = await Promise.all([undo(mergeId), undo(mergeId)]);
    expect(results.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([
      200, 409,
    ]);
  });

  it("is forgotten after two days", async () => {
    const [a] = await ticket();
    const [b] = await ticket();
    const mergeId = await merge(a, [b]);
    await run(testStart + 2 * DAY - 1);
    expect(await mergesOf(a)).toMatchObject([{ MergeId: mergeId }]);
    await run(testStart + 2 * DAY);
    expect(await mergesOf(a)).toEqual([]);
    expect((await undo(mergeId)).status).toBe(404);
  });
});
