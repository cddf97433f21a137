import { beforeAll, describe, expect, it } from "vitest";
import type { presentExplanation } from "../../src/server/http/tickets/present-explanation.ts";
import type { Database } from "../../src/server/storage/database.ts";
import { at } from "../support/instant.ts";
import { describeEachDatabase, type TestDatabase } from "../support/test-database.ts";
import { testApi, type TestApi } from "../support/test-api.ts";

type WireExplanation = ReturnType<typeof presentExplanation>;

const OFFICE = 10;
const EVEN_CATEGORY = 5;
const LISTING_ROLE = 50;
const statuses = { open: 1, closed: 2, queue: 11, waiting: 12 };
const agents = { ada: 10, bob: 11, cia: 12 };

/** Monday to Friday, 09:00 to 17:00 in Oslo, but for a few holidays. */
async function fillDesk(db: Database): Promise<void> {
  await db.query(`
    update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone';
    insert into role (role_id, name, rights) values (${LISTING_ROLE}, 'Lister', '{ListAllRequests}');
    insert into app_user (user_id, name, login_name, full_name, role_id, status) values
      (${agents.ada}, 'ADA', 'ada', 'Ada Agent', 2, 1), (${agents.bob}, 'BOB', 'bob', 'Bob Agent', 2, 1),
      (${agents.cia}, 'CIA', 'cia', 'Cia Away', 2, 2);
    insert into category (category_id, name, full_name, assignment_method)
      values (${EVEN_CATEGORY}, 'Hardware', 'Hardware', 1);
    insert into category_member (category_id, user_id)
      select ${EVEN_CATEGORY}, unnest('{${Object.values(agents).join()}}'::int[]);
    insert into ticket_status (status_id, name, base_status, time_counter) values
      (${statuses.queue}, 'US:"In queue";NO:"I kø"', 1, 3), (${statuses.waiting}, 'Waiting', 1, 2);
    insert into priority (priority_id, name, flags, sort_order, reaction_new, deadline_minutes, week_hours, holidays)
      values (${OFFICE}, 'US:"Office";NO:"Kontor"', 4, 10, 2, 480,
        '[[540,1020],[540,1020],[540,1020],[540,1020],[540,1020],[0,0],[0,0]]',
        '{01-01,05-17,12-25,12-26,2026-04-02,2026-04-03,2026-04-06}');
    insert into escalation_level (priority_id, level, after_minutes) values (${OFFICE}, 1, 120)`);
}

interface Desk {
  /** Creates or changes a ticket at a local time and returns its id. */
  readonly save: (time: string, body: object) => Promise<number>;
  readonly explain: (
    ticketId: number,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<WireExplanation>;
}

function deskOn(api: TestApi): Desk {
  return {
    async save(time, body) {
      api.clock.set(at(time));
      const { status, text, json } = await api.call("SaveTicketEntity", { body });
      if (status !== 200) throw new Error(`the save was refused: ${text}`);
      return json.TicketId;
    },
    async explain(ticketId, headers = {}) {
      const { status, text } = await get(api, `Ticket/${ticketId}/Explain`, { headers });
      if (status !== 200) throw new Error(`nothing was explained: ${text}`);
      return JSON.parse(text) as WireExplanation;
    },
  };
}

async function get(
  { url, administrator }: TestApi,
  path: string,
  options: { as?: string | null; headers?: Record<string, string>; method?: string } = {},
) {
  const { as = administrator, headers = {}, method = "GET" } = options;
  const authorization = as === null ? {} : { authorization: `Basic ${btoa(as)}` };
  const response = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: { ...authorization, ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const newTicket = { Title: "No light", Priority: { TicketPriorityId: OFFICE } };

describeEachDatabase("Explain", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  const { save, explain } = deskOn(api);

  describe("of a ticket that went back and forth", () => {
    let ticketId = 0;
    beforeAll(async () => {
      const to = (id: number) => ({ TicketId: ticketId, Status: { TicketStatusId: id } });
      ticketId = await save("2026-03-02T08:30+01:00", {
        ...newTicket,
        Status: { TicketStatusId: statuses.queue },
      });
      await save("2026-03-02T10:00+01:00", to(statuses.open));
      await save("2026-03-02T15:30+01:00", to(statuses.waiting));
    });

    it("shows the running stay without counting it", async () => {
      const { Values } = await explain(ticketId);
      expect(Values.TimeSpentQueue).toMatchObject({ Value: 3600, Unit: "seconds" });
      expect(Values.RealTimeSpentQueue).toMatchObject({ Value: 5400 });
      expect(Values.TimeSpentInternally.Value).toBe(19_800);
      expect(Values.TimeSpentExternally).toMatchObject({
        Value: 0,
        Reproducible: true,
        Rule: "No stay in statuses counted as external time has ended yet. A running stay counts when it ends.",
        Stays: [{ HistoryId: null, Running: true, BookedSeconds: 0 }],
      });
    });

    it("tells what was counted of each stay, what was skipped and why", async () => {
      const { Values, TimeZone } = await explain(ticketId);
      expect(TimeZone).toBe("Europe/Oslo");
      expect(Values.TimeSpentQueue.Stays).toEqual([
        {
          HistoryId: expect.any(Number),
          Status: { TicketStatusId: statuses.queue, Name: "In queue" },
          Running: false,
          BookedSeconds: 3600,
          Time: {
            From: "2026-03-02T08:30:00+01:00",
            Until: "2026-03-02T10:00:00+01:00",
            OpeningHoursOf: { TicketPriorityId: OFFICE, Name: "Office" },
            CountedSeconds: 3600,
            Segments: [
              {
                Kind: "outsideHours",
                From: "2026-03-02T08:30:00+01:00",
                Until: "2026-03-02T09:00:00+01:00",
                Seconds: 1800,
                CountedSeconds: 0,
              },
              {
                Kind: "open",
                From: "2026-03-02T09:00:00+01:00",
                Until: "2026-03-02T10:00:00+01:00",
                Seconds: 3600,
                CountedSeconds: 3600,
              },
            ],
          },
        },
      ]);
      expect(Values.RealTimeSpentQueue.Stays).toMatchObject([
        { BookedSeconds: 5400, Time: { OpeningHoursOf: null, Segments: [{ Kind: "elapsed" }] } },
      ]);
    });

    it("names the call that made each value what it is", async () => {
      const { Values } = await explain(ticketId);
      const { rows } = await database.db.query<{ log_id: number }>(
        "select log_id from ticket_log where ticket_id = $1 order by log_id",
        [ticketId],
      );
      const [created, opened] = rows.map(({ log_id }) => log_id);
      expect(Values.TimeSpentQueue.Change).toEqual({
        LogId: opened,
        At: "2026-03-02T10:00:00+01:00",
        By: { AssociateId: expect.any(Number), FullName: "Full tje0" },
        Action: 21,
        ActionName: "Ticket_ChangeStatus",
      });
      expect(Values.Deadline.Change).toMatchObject({ LogId: created, Action: 19 });
      expect(Values.TimeToReply.Change).toMatchObject({ LogId: created });
    });

    it("derives deadline, escalation and closing from the opening hours", async () => {
      const closing = { TicketId: ticketId, Status: { TicketStatusId: statuses.closed } };
      await save("2026-03-03T11:45+01:00", closing);
      const { Values } = await explain(ticketId);
      expect(Values.Deadline).toMatchObject({
        Value: "2026-03-02T17:00:00+01:00",
        Rule: "480 minutes of opening hours of priority Office after the ticket was created.",
        RuleCode: "deadlineOfPriority",
        Reproducible: true,
        Difference: null,
        Time: { CountedSeconds: 28_800 },
      });
      expect(Values.AlertTimeout).toMatchObject({
        Value: null,
        Rule: "Escalation rests while the ticket is closed, with 0 minutes left; it goes on when the ticket is active again.",
      });
      expect(Values.TimeToClose).toMatchObject({
        Value: 645,
        Unit: "minutes",
        Reproducible: true,
        Time: {
          CountedSeconds: 645 * 60,
          Segments: [
            { Kind: "outsideHours" },
            { Kind: "open", Seconds: 28_800 },
            { Kind: "outsideHours", Until: "2026-03-03T09:00:00+01:00" },
            { Kind: "open", Seconds: 9900 },
          ],
        },
      });
    });
  });

  it("tells holidays by their dates, and which days were closed", async () => {
    const ticketId = await save("2026-04-01T16:00+02:00", newTicket);
    const { Values } = await explain(ticketId);
    expect(Values.AlertTimeout).toMatchObject({
      Value: "2026-04-07T10:00:00+02:00",
      Rule: "Level 1 falls due 120 minutes of opening hours after the ticket was created.",
    });
    expect(Values.AlertTimeout.Time?.Segments).toMatchObject([
      { Kind: "open", Seconds: 3600 },
      { Kind: "outsideHours" },
      { Kind: "holiday", Date: "2026-04-02", CountedSeconds: 0 },
      { Kind: "holiday", Date: "2026-04-03" },
      { Kind: "closedDay", From: "2026-04-04T00:00:00+02:00", Seconds: 2 * 86_400 },
      { Kind: "holiday", Date: "2026-04-06" },
      { Kind: "outsideHours" },
      { Kind: "open", Seconds: 3600 },
    ]);
  });

  it("sums up the middle of a long time", async () => {
    const ticketId = await save("2026-03-02T09:00+01:00", {
      ...newTicket,
      CreatedAt: "2001-01-01T00:00:00Z",
    });
    const closing = { TicketId: ticketId, Status: { TicketStatusId: statuses.closed } };
    await save("2026-03-02T12:00+01:00", closing);
    const { TimeToClose } = (await explain(ticketId)).Values;
    const segments = TimeToClose.Time?.Segments ?? [];
    expect(segments.length).toBeLessThanOrEqual(240);
    const counted = segments.reduce((sum, segment) => sum + segment.CountedSeconds, 0);
    expect([Math.floor(counted / 60), TimeToClose.Reproducible]).toEqual([TimeToClose.Value, true]);
    const [summary, ...others] = segments.filter(({ Kind }) => Kind === "summary");
    expect(others).toEqual([]);
    // From 2 March 2001 to 1 January 2026.
    expect(summary).toMatchObject({ OpenDays: 6407, ClosedDays: 2565, Holidays: 100 });
  });

  it("repeats the reasoning of an automatic assignment as it was when it was made", async () => {
    await database.db.query("update category_counter set delegate_counter = 7");
    const wish = {
      ...newTicket,
      Category: { TicketCategoryId: EVEN_CATEGORY },
      OwnedBy: { AssociateId: 2_147_483_647 },
    };
    const ticketId = await save("2026-03-02T09:00+01:00", wish);
    // What is true today plays no part.
    await database.db.query("update app_user set status = 1 where user_id = $1", [agents.cia]);
    await database.db.query("delete from category_member where user_id = $1", [agents.bob]);
    const { OwnedBy } = (await explain(ticketId)).Values;
    expect(OwnedBy).toMatchObject({
      Value: { AssociateId: agents.bob, FullName: "Bob Agent" },
      Rule: "Category Hardware assigns evenly: after 7 assignments it was the turn of number 2 of 2 candidates.",
      Reproducible: true,
      Change: { ActionName: "Ticket_NewTicket" },
      Assignment: {
        TicketCategoryId: EVEN_CATEGORY,
        DelegateMethod: "Even",
        DecidedAt: "2026-03-02T09:00:00+01:00",
        Members: [
          { AssociateId: agents.ada, PassedOver: null },
          { AssociateId: agents.bob, PassedOver: null },
          { AssociateId: agents.cia, PassedOver: "notPresent" },
        ],
        Steps: [{ Rule: "even", Counter: 7, Candidates: 2, Place: 1 }],
      },
    });
  });

  it("says so when hours were edited after a value was stored, and by how much it differs", async () => {
    const ticketId = await save("2026-03-02T09:00+01:00", newTicket);
    const closing = { TicketId: ticketId, Status: { TicketStatusId: statuses.closed } };
    await save("2026-03-03T11:00+01:00", closing);
    await inPriority(database, "week_hours = jsonb_set(week_hours, '{0}', '[600, 1020]')");
    const { Values } = await explain(ticketId);
    await inPriority(database, "week_hours = jsonb_set(week_hours, '{0}', '[540, 1020]')");
    const reason = expect.stringContaining("Opening hours, levels or settings were changed");
    expect(Values.TimeToClose).toMatchObject({
      Value: 600,
      Reproducible: false,
      Difference: {
        Recomputed: 540,
        Excess: 60,
        ReasonCode: "configurationChanged",
        Reason: reason,
      },
      Time: { CountedSeconds: 540 * 60 },
    });
    expect(Values.Deadline).toMatchObject({
      Value: "2026-03-02T17:00:00+01:00",
      Reproducible: false,
      Difference: { Recomputed: "2026-03-03T10:00:00+01:00", Excess: -3600 },
      Rule: "As many minutes of opening hours after the creation of the ticket as priority Office gave at that time.",
    });
    expect(Values.TimeSpentInternally).toMatchObject({
      Value: 36_000,
      Reproducible: false,
      Difference: { Recomputed: 32_400, Excess: 3600 },
      Stays: [{ BookedSeconds: 36_000, Time: { CountedSeconds: 32_400 } }],
    });
    expect(Values.RealTimeSpentInternally.Reproducible).toBe(true);
    expect((await explain(ticketId)).Values.TimeToClose.Reproducible).toBe(true);
  });

  it("claims nothing that the log does not say", async () => {
    const ticketId = await save("2026-03-02T09:00+01:00", {
      ...newTicket,
      OwnedBy: { AssociateId: agents.ada },
    });
    await database.db.query("delete from ticket_log where ticket_id = $1", [ticketId]);
    const { Values } = await explain(ticketId);
    const unknown = {
      Reproducible: false,
      Change: null,
      Difference: { ReasonCode: "historyIncomplete" },
    };
    expect(Values.OwnedBy).toMatchObject({ RuleCode: "ownerUnknown", ...unknown });
    expect(Values.Priority).toMatchObject({ RuleCode: "priorityUnknown", ...unknown });
    expect(Values.ReadStatus).toMatchObject({ RuleCode: "readingUnknown", ...unknown });
    expect(Values.AlertTimeout).toMatchObject({ RuleCode: "levelUnknown", ...unknown });
    expect(Values.Deadline).toMatchObject({ Reproducible: true, Change: null });
  });

  it("leaves out the log of a ticket that was merged into this one", async () => {
    const [kept, merged] = [
      await save("2026-03-02T09:00+01:00", newTicket),
      await save("2026-03-02T09:00+01:00", newTicket),
    ];
    await save("2026-03-02T10:00+01:00", { TicketId: merged, Priority: { TicketPriorityId: 2 } });
    await database.db.query("update ticket_log set ticket_id = $1 where ticket_id = $2", [
      kept,
      merged,
    ]);
    const { Priority } = (await explain(kept)).Values;
    expect(Priority).toMatchObject({ Value: { TicketPriorityId: OFFICE }, Reproducible: true });
  });

  it("names priorities and statuses in the language that is asked for", async () => {
    const ticketId = await save("2026-03-02T09:00+01:00", newTicket);
    const { Priority } = (await explain(ticketId, { "accept-language": "nb" })).Values;
    expect(Priority.Value.Name).toBe("Kontor");
  });

  it("sees ticket and history of one moment while the ticket is saved again and again", async () => {
    const ticketId = await save("2026-03-02T09:00+01:00", newTicket);
    const flips = Array.from(
      { length: 40 },
      (_, index) => [statuses.waiting, statuses.open][index % 2],
    );
    const saving = (async () => {
      for (const [index, status] of flips.entries()) {
        const time = new Date(Date.UTC(2026, 2, 3, 10, index)).toISOString();
        await save(time, { TicketId: ticketId, Status: { TicketStatusId: status } });
      }
    })();
    const explanations: WireExplanation[] = [];
    while (explanations.length < 40) explanations.push(await explain(ticketId));
    await saving;
    const unexplained = explanations.flatMap(({ Values }) =>
      Object.entries(Values).filter(([, { Reproducible }]) => !Reproducible),
    );
    expect(unexplained).toEqual([]);
  });

  describe("is answered", () => {
    let ticketId = 0;
    beforeAll(async () => {
      ticketId = await save("2026-03-02T09:00+01:00", newTicket);
    });

    it("to whoever may read the ticket, and to others as if there was none", async () => {
      const reader = await api.addUser("reader", "Reader");
      const lister = await api.addUser("lister", "Lister");
      const outsider = await api.addUser("outsider", "Agent, own categories");
      const path = `Ticket/${ticketId}/Explain`;
      expect((await get(api, path, { as: reader })).status).toBe(200);
      for (const as of [lister, outsider]) {
        const hidden = await get(api, path, { as });
        const missing = await get(api, "Ticket/999999/Explain", { as });
        expect([hidden.status, missing.status]).toEqual([404, 404]);
        expect(withoutIds(hidden.text, ticketId)).toBe(withoutIds(missing.text, 999_999));
      }
    });

    it("only after signing in", async () => {
      const { status, headers } = await get(api, `Ticket/${ticketId}/Explain`, { as: null });
      expect([status, headers.has("www-authenticate")]).toEqual([401, true]);
    });

    it.each([
      { id: "x", status: 400 },
      { id: "1.5", status: 400 },
      { id: "2147483648", status: 400 },
      { id: "2147483647", status: 404 },
      { id: "0", status: 404 },
      { id: "-1", status: 404 },
    ])("with $status for the id $id", async ({ id, status }) => {
      const answer = await get(api, `Ticket/${id}/Explain`);
      const body = JSON.parse(answer.text) as Record<string, unknown>;
      expect([answer.status, body["ErrorSource"]]).toEqual([status, "Ticket.Explain"]);
    });

    it("at the address in any case and with a slash behind it, to GET and HEAD only", async () => {
      expect((await get(api, `ticket/${ticketId}/EXPLAIN/`)).status).toBe(200);
      const head = await get(api, `Ticket/${ticketId}/Explain`, { method: "HEAD" });
      expect([head.status, head.text]).toEqual([200, ""]);
      const post = await get(api, `Ticket/${ticketId}/Explain`, { method: "POST" });
      expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    });

    it("as JSON that nothing keeps", async () => {
      const { headers } = await get(api, `Ticket/${ticketId}/Explain`);
      expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
      expect(headers.get("cache-control")).toBe("no-store");
    });
  });
});

/** An error as whoever asked for another ticket would see it. */
function withoutIds(text: string, ticketId: number): string {
  return text.replace(/"OperationId":"[^"]*"/, "").replaceAll(String(ticketId), "#");
}

async function inPriority({ db }: TestDatabase, change: string): Promise<void> {
  await db.query(`update priority set ${change} where priority_id = ${OFFICE}`);
}
