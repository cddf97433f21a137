import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callerOf } from "../../src/domain/access/caller.ts";
import { defineOperation } from "../../src/server/http/agents/agent-operation.ts";
import { addAgentRoutes } from "../../src/server/http/agents/agent-routes.ts";
import { passwordCredential } from "../../src/server/auth/identify.ts";
import { usualCredentialSettings } from "../../src/server/http/authentication/credential-settings.ts";
import { addressesAsRequested } from "../../src/server/http/server-address.ts";
import { buildServer, type HttpServer } from "../../src/server/http/build-server.ts";
import type { presentExplanation } from "../../src/server/http/tickets/present-explanation.ts";
import type { Database } from "../../src/server/storage/database.ts";
import { withTransaction } from "../../src/server/storage/transaction.ts";
import { databaseContents } from "../support/database-contents.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { testApi, testStart, type TestAnswer } from "../support/test-api.ts";

const EVEN_CATEGORY = 5;
const agents = { ada: 10, bob: 11 };

async function fillDesk(db: Database): Promise<void> {
  await db.query(`
    update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone';
    insert into app_user (user_id, name, login_name, full_name, role_id) values
      (${agents.ada}, 'ADA', 'ada', 'Ada Agent', 2), (${agents.bob}, 'BOB', 'bob', 'Bob Agent', 2);
    insert into category (category_id, name, full_name, assignment_method)
      values (${EVEN_CATEGORY}, 'Hardware', 'Hardware', 1);
    insert into category_member (category_id, user_id) values
      (${EVEN_CATEGORY}, ${agents.ada}), (${EVEN_CATEGORY}, ${agents.bob});
    insert into escalation_level (priority_id, level, after_minutes) values (2, 1, 120);
    update priority set holidays = '{05-17,2026-04-03}' where priority_id = 2;
    update app_user set use_last_category = true`);
}

const newTicket = {
  Title: "Printer on fire",
  Category: { TicketCategoryId: EVEN_CATEGORY },
  Priority: { TicketPriorityId: 2 },
  OwnedBy: { AssociateId: 2_147_483_647 },
  Tags: [{ Name: "Brand new" }, { Name: "brand NEW " }, { Name: "Second" }],
};

const dryRun = { prefer: "dry-run" };
const explained = { prefer: "dry-run; explain" };

interface ExplainedAnswer {
  readonly Ticket: TestAnswer["json"];
  readonly Explanation: ReturnType<typeof presentExplanation> | null;
}

function explainedAnswer({ text }: TestAnswer): ExplainedAnswer {
  return JSON.parse(text) as ExplainedAnswer;
}

const ownerOf = ({ json }: TestAnswer): number => required(json.OwnedBy).AssociateId;

function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("the answer lacks a value");
  return value;
}

describeEachDatabase("A dry run of SaveTicketEntity", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);

  const save = (body: unknown, headers: Record<string, string> = {}) =>
    api.call("SaveTicketEntity", { body, headers });

  it("of a new ticket answers what is stored then, but for the ids that storing makes", async () => {
    const before = await databaseContents(database.db);
    const tried = await save(newTicket, dryRun);
    expect(await databaseContents(database.db)).toEqual(before);

    expect(tried.status).toBe(200);
    expect(tried.headers.get("preference-applied")).toBe("dry-run");
    const saved = await save(newTicket);
    expect(saved.headers.get("preference-applied")).toBeNull();
    expect(saved.json.TicketId).toBeGreaterThan(0);
    expect(saved.json.Deadline).toBe("2026-03-04T10:00:00+01:00");
    expect(saved.json.AlertTimeout).not.toBe("0001-01-01T00:00:00Z");
    const withoutIds = {
      TicketId: 0,
      Tags: saved.json.Tags.map((tag: object) => ({ ...tag, Id: 0 })),
    };
    expect(tried.json.Tags).toHaveLength(2);
    expect(tried.json).toEqual({ ...saved.json, ...withoutIds });
  });

  it("names the same owner however often it is asked, and takes nobody's turn", async () => {
    const owners: number[] = [];
    for (let asked = 0; asked < 3; asked += 1) {
      owners.push(ownerOf(await save(newTicket, dryRun)));
    }
    const [next] = owners;
    expect(owners).toEqual([next, next, next]);
    expect(ownerOf(await save(newTicket))).toBe(next);
    expect(ownerOf(await save(newTicket))).not.toBe(next);
  });

  it("of a change answers what is stored then, and leaves the ticket and its log alone", async () => {
    const { json: stored } = await save(newTicket);
    api.clock.set(testStart + 50_000);
    const change = {
      TicketId: stored.TicketId,
      Title: "Printer still on fire",
      Status: { TicketStatusId: 2 },
      Priority: { TicketPriorityId: 3 },
      OwnedBy: { AssociateId: 2_147_483_647 },
      Tags: [...stored.Tags, { Name: `Third ${stored.TicketId}` }],
    };
    const before = await databaseContents(database.db);
    const tried = await save(change, dryRun);
    expect(await databaseContents(database.db)).toEqual(before);

    const saved = await save(change);
    api.clock.set(testStart);
    expect(saved.json.ClosedAt).toBe("2026-03-02T23:53:20+01:00");
    const [first, second, third] = saved.json.Tags;
    expect(tried.json).toEqual({ ...saved.json, Tags: [first, second, { ...third, Id: 0 }] });
  });

  it("of what is stored already answers the ticket as it is", async () => {
    const stored = await save(newTicket);
    api.clock.set(testStart + 1000);
    const before = await databaseContents(database.db);
    const tried = await save(stored.json, dryRun);
    api.clock.set(testStart);
    expect(tried.text).toBe(stored.text);
    expect(await databaseContents(database.db)).toEqual(before);
  });

  it.each([
    { fault: "faults", body: { Title: "", Category: { TicketCategoryId: 99 }, Slevel: "Loud" } },
    { fault: "a missing ticket", body: { TicketId: 99_999, Title: "x" } },
    { fault: "an unreadable body", body: "{" },
  ])("refuses $fault just as a save does", async ({ body }) => {
    const before = await databaseContents(database.db);
    const tried = await save(body, { ...dryRun, "x-operation-id": "same" });
    const saved = await save(body, { "x-operation-id": "same" });
    expect(tried.status).toBeGreaterThanOrEqual(400);
    expect(tried.status).toBe(saved.status);
    expect(tried.json).toEqual(saved.json);
    expect(await databaseContents(database.db)).toEqual(before);
  });

  it("is refused to whoever may not save the ticket", async () => {
    const { json: stored } = await save(newTicket);
    const reader = await api.addUser("reader", "Reader");
    const body = { TicketId: stored.TicketId, Title: "Mine" };
    const answer = await api.call("SaveTicketEntity", { body, headers: dryRun, as: reader });
    expect(answer.status).toBe(403);
  });

  it("waits for nobody who holds the ticket or the turns of its category", async () => {
    const { json: stored } = await save(newTicket);
    const body = { TicketId: stored.TicketId, OwnedBy: { AssociateId: 2_147_483_647 } };
    const tried = await withTransaction(database.db, async (tx) => {
      await tx.query("select * from ticket where ticket_id = $1 for update", [stored.TicketId]);
      await tx.query("select * from category_counter for update");
      return save(body, dryRun);
    });
    expect(tried.status).toBe(200);
  });

  it("comes with the explanation of the values to be where that is asked for", async () => {
    const before = await databaseContents(database.db);
    const answer = await save(newTicket, explained);
    expect(await databaseContents(database.db)).toEqual(before);
    expect(answer.headers.get("preference-applied")).toBe("dry-run");
    const { Ticket, Explanation } = explainedAnswer(answer);
    expect(Ticket.Title).toBe("Printer on fire");
    const { Deadline, OwnedBy, AlertTimeout } = required(Explanation).Values;
    expect(Deadline).toMatchObject({
      Value: Ticket.Deadline,
      Rule: "960 minutes of opening hours of priority Medium after the ticket was created.",
      Reproducible: true,
      Change: { LogId: null, ActionName: "Ticket_NewTicket" },
    });
    expect(Deadline.Time?.CountedSeconds).toBe(960 * 60);
    expect(AlertTimeout.Value).toBe(Ticket.AlertTimeout);
    expect(Ticket.OwnedBy).toMatchObject(required(OwnedBy.Value));
    expect(OwnedBy.Assignment?.Steps).toMatchObject([{ Rule: "even", Candidates: 2 }]);
  });

  it("explains a change by the history with the change in it", async () => {
    const { json: stored } = await save(newTicket);
    api.clock.set(testStart + 3600);
    const change = { TicketId: stored.TicketId, Status: { TicketStatusId: 3 } };
    const changed = explainedAnswer(await save(change, explained));
    const unchanged = explainedAnswer(await save({ TicketId: stored.TicketId }, explained));
    api.clock.set(testStart);
    const { TimeSpentInternally, Priority } = required(changed.Explanation).Values;
    expect(TimeSpentInternally).toMatchObject({
      Value: 3600,
      Reproducible: true,
      Stays: [{ HistoryId: null, Running: false, BookedSeconds: 3600 }],
      Change: { LogId: null },
    });
    expect(Priority.Change?.LogId).toBeGreaterThan(0);
    expect(required(unchanged.Explanation).Values.TimeSpentInternally).toMatchObject({
      Value: 0,
      Stays: [{ Running: true, BookedSeconds: 0, Time: { CountedSeconds: 3600 } }],
    });
  });

  it("keeps the explanation from whoever could not read the ticket afterwards", async () => {
    const outsider = await api.addUser("outsider", "Agent, own categories");
    const body = {
      Title: "For others",
      Category: { TicketCategoryId: EVEN_CATEGORY },
      OwnedBy: { AssociateId: agents.ada },
    };
    const call = { body, headers: explained, as: outsider };
    const { Ticket, Explanation } = explainedAnswer(await api.call("SaveTicketEntity", call));
    expect([Ticket.Title, Explanation]).toEqual(["For others", null]);
  });

  it.each(["dry-run=yes", "dryrun", "dry_run", '"dry-run"', "dry-run explain", "=dry-run"])(
    "refuses the unclear header %j instead of saving",
    async (prefer) => {
      const before = await databaseContents(database.db);
      const { status, json } = await save(newTicket, { prefer });
      expect([status, json.ErrorType]).toEqual([400, "ArgumentException"]);
      expect(await databaseContents(database.db)).toEqual(before);
    },
  );

  it("is not asked for by other preferences", async () => {
    const { json } = await save(newTicket, { prefer: "respond-async, wait=10" });
    expect(json.TicketId).toBeGreaterThan(0);
  });

  it("means nothing to an operation that only reads", async () => {
    const { json: stored } = await save(newTicket);
    const query = `GetTicketEntity?ticketEntityId=${stored.TicketId}`;
    const answer = await api.call(query, { headers: dryRun });
    expect([answer.status, answer.json.TicketId]).toEqual([200, stored.TicketId]);
    expect(answer.headers.get("preference-applied")).toBeNull();
  });

  describe("of an operation that cannot be tried", () => {
    let server: HttpServer;
    let url = "";
    let carriedOut = 0;
    const operation = defineOperation({
      agent: "Ticket",
      name: "Explode",
      summary: "Cannot be undone.",
      query: {},
      body: { kind: "none" },
      answer: { kind: "none" },
      run: async () => {
        carriedOut += 1;
      },
    });

    beforeAll(async () => {
      const { context } = api;
      const desk = context.desk.current();
      const user = [...desk.users.values()].find(({ loginName }) => loginName === "tje0");
      if (user === undefined) throw new Error("the API has an administrator");
      const caller = callerOf(user, desk);
      const options = {
        context,
        profile: "current",
        datesUnzonedByDefault: false,
        settings: usualCredentialSettings,
        authenticate: () => Promise.resolve({ caller, credential: passwordCredential }),
      } as const;
      server = buildServer({
        log: pino({ level: "silent" }),
        limits: { requestBytes: 1000, requestsPerSecond: 0 },
        contextIdentifier: "Default",
        corsOrigins: [],
        addresses: addressesAsRequested,
        trustProxy: [],
        healthChecks: [],
        translateError: (error) => error,
        register: (scope) => addAgentRoutes(scope, [operation], options),
      });
      url = await server.app.listen({ host: "127.0.0.1", port: 0 });
    });

    afterAll(() => server.drain(1000));

    it("answers that it does not exist, and carries nothing out", async () => {
      const address = `${url}/api/v1/Agents/Ticket/Explode`;
      const tried = await fetch(address, { method: "POST", headers: dryRun });
      expect([tried.status, carriedOut]).toEqual([501, 0]);
      const done = await fetch(address, { method: "POST" });
      expect([done.status, carriedOut]).toEqual([204, 1]);
    });
  });
});
