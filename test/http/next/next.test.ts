import { beforeAll, beforeEach, expect, it } from "vitest";
import type { NextTicket, QueueSkip } from "../../../src/contract/additions/next-ticket.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { ask, basicOf } from "../../support/browser.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";

type Next = JsonOf<typeof NextTicket>;

const IN_QUEUE = 20;
const HOUR = 3600;
const at = (hours: number) =>
  new Date((testStart + hours * HOUR) * 1000).toISOString().replace(".000", "");

describeEachDatabase("the next ticket", (database) => {
  const api = testApi(database);
  let agent = "";
  let other = "";
  let lead = "";

  beforeAll(async () => {
    agent = await api.addUser("agent", "Agent");
    other = await api.addUser("other", "Agent");
    lead = await api.addUser("lead", "Team lead");
    await database.db.query(
      `insert into ticket_status (status_id, name, base_status, time_counter, used_in_queue)
       values (${IN_QUEUE}, 'In queue', 1, 3, true)`,
    );
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method)
       values (40, 'Foreign', 'Foreign', 0, 1)`,
    );
    await database.db.query(
      `insert into category_member (category_id, user_id)
       select 1, user_id from app_user where login_name in ('agent', 'other')`,
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  beforeEach(async () => {
    api.clock.set(testStart);
    await database.db.query("truncate ticket, ticket_log, outbox cascade");
  });

  const queue = async (body: object = {}): Promise<number> => {
    const answer = await api.call("SaveTicketEntity", {
      body: {
        Title: "Lamp",
        OwnedBy: { AssociateId: 0 },
        Category: { TicketCategoryId: 1 },
        Status: { TicketStatusId: IN_QUEUE },
        ...body,
      },
    });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json.TicketId;
  };
  const call = async (target: string, as: string, body?: object, language = "en") => {
    const [method = "", path = ""] = target.split(" ");
    return ask(api, `/api/counterfoil/v1${path}`, {
      method,
      headers: { authorization: basicOf(as), "accept-language": language },
      ...(body === undefined ? {} : { body }),
    });
  };
  const take = async (as = agent, language = "en") => {
    const { status, json } = await call("POST /next", as, undefined, language);
    expect(status).toBe(200);
    return json as unknown as Next;
  };
  const skip = async (ticketId: number, as = agent, reason = "No idea") => {
    const answer = await call(`POST /next/${ticketId}/skip`, as, { Reason: reason });
    return answer as unknown as { status: number; json: ErrorBody };
  };
  const skips = async (as: string) => {
    const { status, json } = await call("GET /skips", as);
    return { status, list: json as unknown as JsonOf<typeof QueueSkip>[] };
  };
  const stored = async (ticketId: number) => {
    const sql = "select owner_id, status_id from ticket where ticket_id = $1";
    return (await database.db.query(sql, [ticketId])).rows[0];
  };

  it("comes with why it is this one", async () => {
    const late = await queue({ Deadline: at(5) });
    const soon = await queue({ Deadline: at(2) });
    expect(await take()).toMatchObject({
      Ticket: { TicketId: soon, Status: { TicketStatusId: 1 } },
      Reason: "Of all that wait for somebody it is due first.",
      QueueCategory: "Support",
      DeadlineAt: at(2),
      NextPostponedAt: null,
    });
    expect(await take(agent, "de")).toMatchObject({
      Ticket: { TicketId: late },
      Reason: expect.stringContaining("als erste fällig"),
    });
  });

  it("is none where nothing waits, and says when something will", async () => {
    const postponed = { Status: { TicketStatusId: 3 } };
    await queue({ ...postponed, Activate: at(7) });
    await queue({ ...postponed, Activate: at(4) });
    await queue({ ...postponed, Activate: at(1), Category: { TicketCategoryId: 40 } });
    await queue({ ...postponed, Activate: at(2), OwnedBy: { AssociateId: 1 } });
    expect(await take()).toEqual({
      Ticket: null,
      Reason: "Nothing waits for you in the queue.",
      QueueCategory: null,
      DeadlineAt: null,
      NextPostponedAt: at(4),
    });
  });

  it("goes back to where it was, and to somebody else", async () => {
    const [first, second] = [await queue({ Deadline: at(1) }), await queue({ Deadline: at(2) })];
    const before = await stored(first);
    expect((await take()).Ticket?.TicketId).toBe(first);
    expect((await skip(first)).status).toBe(204);
    expect(await stored(first)).toEqual(before);
    expect(await take()).toMatchObject({
      Ticket: { TicketId: second },
      Reason: expect.stringContaining("that you put back"),
    });
    expect(await take()).toMatchObject({
      Ticket: null,
      Reason: expect.stringContaining("what you put back"),
    });
    expect((await take(other)).Ticket?.TicketId).toBe(first);
  });

  it.each([
    [8 * HOUR - 1, null],
    [8 * HOUR, expect.anything()],
  ])("comes again to whoever put it back after eight hours: %i s", async (seconds, ticket) => {
    const ticketId = await queue();
    await take();
    await skip(ticketId);
    api.clock.set(testStart + seconds);
    expect((await take()).Ticket).toEqual(ticket);
  });

  it("keeps a status that somebody gave it since", async () => {
    const ticketId = await queue();
    await take();
    const body = { TicketId: ticketId, Status: { TicketStatusId: 3 } };
    await api.call("SaveTicketEntity", { body });
    expect((await skip(ticketId)).status).toBe(204);
    expect(await stored(ticketId)).toEqual({ owner_id: null, status_id: 3 });
  });

  it("is put back by its owner only, and with a reason", async () => {
    const ticketId = await queue();
    await take();
    const before = await stored(ticketId);
    expect((await skip(ticketId, other)).status).toBe(409);
    expect((await skip(ticketId, agent, "  ")).status).toBe(400);
    expect((await skip(ticketId, agent, "x".repeat(501))).status).toBe(400);
    expect((await skip(987_654)).status).toBe(404);
    expect(await stored(ticketId)).toEqual(before);
    expect((await skips(lead)).list).toEqual([]);
    expect((await skip(ticketId, agent, "x".repeat(500))).status).toBe(204);
    expect((await skip(ticketId)).status).toBe(409);
  });

  it("tells leads what was put back, and nobody else", async () => {
    const ticketId = await queue();
    await take();
    await skip(ticketId, agent, " No idea ");
    const { list } = await skips(lead);
    expect(list).toEqual([
      {
        TicketId: ticketId,
        Title: "Lamp",
        AssociateId: expect.any(Number),
        FullName: "Full agent",
        Reason: "No idea",
        At: at(0),
      },
    ]);
    expect((await skips(agent)).status).toBe(403);
  });

  it("is put back once, however often that is asked for at the same time", async () => {
    const ticketId = await queue();
    await take();
    const answers = await Promise.all([1, 2, 3].map(() => skip(ticketId)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409]);
    expect((await skips(lead)).list).toHaveLength(1);
  });
});
