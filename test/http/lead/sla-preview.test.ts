import { beforeAll, expect, it } from "vitest";
import { escalateDue } from "../../support/escalate-due.ts";
import { storedContents } from "../../support/database-contents.ts";
import { callResource } from "../../support/call-resource.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { idIn, listDesk, type RowJson } from "../lists/list-desk.ts";

const PREVIEW = "POST /../counterfoil/v1/sla-preview";
const hoursOf = (id: number) => `/../counterfoil/v1/priorities/${id}/opening-hours`;
const instantOf = (date: string) => Date.parse(date) / 1000;
const at = (time: string) => Date.parse(time) / 1000;

const interval = (Start: string, Stop: string) => ({ Start, Stop });
const lunch = [interval("08:00", "11:30"), interval("12:00", "16:00")];
const workdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"] as const;
const week = (Intervals: readonly object[], days: readonly string[] = workdays) =>
  days.map((Day) => ({ Day, Intervals }));

interface Preview {
  readonly DeadlineAt: string;
  readonly Levels: readonly { readonly Level: number; readonly At: string }[];
  readonly Segments: readonly { readonly CountedSeconds: number }[];
  readonly Explanation: string;
}

describeEachDatabase("previews of priorities", (database) => {
  const api = testApi(database);
  const { call, createTicket, ticket } = listDesk(api, database);

  beforeAll(async () => {
    await database.db.query("update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone'");
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const levels = [
    { AlertLevel: 1, AlertTimeout: 120, Action: 0 },
    { AlertLevel: 2, AlertTimeout: 60, Action: 0 },
    { AlertLevel: 4, AlertTimeout: 480, Action: 0 },
  ];
  const priority = {
    Name: "Previewed",
    Deadline: 240,
    TicketNew: "Restart",
    Flags: "AlertSchedule",
    EscalationLevels: levels,
  };
  const preview = async (body: object, as = api.administrator) =>
    callResource<Preview & RowJson>(api, PREVIEW, { body, as });

  it.each([
    { what: "a lunch break", days: week(lunch), created: "2026-11-20T15:00:00+01:00" },
    { what: "the middle of lunch", days: week(lunch), created: "2026-11-20T11:45:00+01:00" },
    { what: "a weekend", days: week(lunch), created: "2026-11-21T12:00:00+01:00" },
    { what: "a yearly holiday", days: week(lunch), created: "2026-12-24T15:30:00+01:00" },
    { what: "a holiday of one year", days: week(lunch), created: "2026-04-01T15:30:00+02:00" },
    {
      what: "the hour that is left out in spring",
      days: week([interval("00:30", "02:15"), interval("02:45", "24:00")], ["Saturday", "Sunday"]),
      created: "2026-03-28T22:30:00+01:00",
    },
    {
      what: "the hour that comes twice in autumn",
      days: week([interval("00:30", "02:15"), interval("02:45", "24:00")], ["Saturday", "Sunday"]),
      created: "2026-10-24T22:30:00+02:00",
    },
    {
      what: "days until 24:00",
      days: week([interval("22:00", "24:00")]),
      created: "2026-11-20T23:30:00+01:00",
    },
    { what: "no hours at all", days: week([]), created: "2026-11-21T03:00:00+01:00" },
  ])("are what a real ticket gets: over $what", async ({ days, created }) => {
    const form = { ...priority, NonDates: ["0001-12-25T00:00:00", "2026-04-02T00:00:00"] };
    const wish = { Priority: form, OpeningHours: days, CreatedAt: created };
    const before = await storedContents(database.db);
    const { status, json } = await preview(wish);
    expect(status).toBe(200);
    expect(await storedContents(database.db)).toEqual(before);

    const id = idIn(await call("SaveTicketPriorityEntity", form), "TicketPriorityId");
    const hours = await callResource<RowJson>(api, `PUT ${hoursOf(id)}`, { body: { Days: days } });
    expect(hours.status).toBe(200);
    api.clock.set(at(created));
    const ticketId = await createTicket({ Priority: { TicketPriorityId: id } });
    const stored = await ticket(ticketId);
    expect(instantOf(json.DeadlineAt)).toBe(instantOf(stored.Deadline));
    const alerts: (readonly [number, number])[] = [];
    for (let now = await ticket(ticketId); !now.AlertTimeout.startsWith("0001");) {
      const due = instantOf(now.AlertTimeout);
      api.clock.set(due);
      await escalateDue(api.context);
      now = await ticket(ticketId);
      alerts.push([now.AlertLevel, due]);
    }
    expect(json.Levels.map(({ Level, At }) => [Level, instantOf(At)])).toEqual(alerts);
    expect(alerts.map(([level]) => level)).toEqual([1, 2, 4]);
    const counted = json.Segments.reduce((sum, { CountedSeconds }) => sum + CountedSeconds, 0);
    expect(counted).toBe(240 * 60);
    const again = { Priority: { TicketPriorityId: id }, CreatedAt: created };
    expect((await preview(again)).json).toEqual(json);
    api.clock.set(testStart);
  });

  it("say in the caller's language what is not to be had", async () => {
    const none = { ...priority, Deadline: 0, EscalationLevels: [] };
    expect((await preview({ Priority: none })).json).toMatchObject({
      Levels: [],
      Segments: [],
      Explanation: "The priority gives no deadline. It has no escalation levels.",
    });
    const { json } = await callResource<Preview>(api, PREVIEW, {
      body: { Priority: { ...priority, TicketNew: "Stop" } },
      headers: { "so-language": "de" },
    });
    expect(json.Levels).toEqual([]);
    expect(json.Explanation).toContain("120 Minuten");
    const ten = {
      ...priority,
      Deadline: 35_791_394,
      EscalationLevels: [{ AlertTimeout: 35_791_394 }],
    };
    const days = week([interval("08:00", "08:01")], ["Monday"]);
    const never = await preview({ Priority: ten, OpeningHours: days });
    expect(never.json.Explanation).toContain("no deadline");
    expect(never.json.Explanation).toContain("to level 1");
  });

  it("refuse what could not be saved, each fault at its place", async () => {
    const { status, json } = await preview({
      Priority: {
        Name: "",
        Deadline: -1,
        EscalationLevels: [{ AlertTimeout: -1, DelegateTo: 987_654 }],
      },
      OpeningHours: [
        { Day: "Monday", Intervals: [interval("08:00", "12:00"), interval("11:59", "16:00")] },
      ],
    });
    expect(status).toBe(400);
    expect(Object.keys(json.ValidationErrors ?? {}).sort()).toEqual([
      "OpeningHours/0/Intervals/1",
      "Priority/EscalationLevels/0/DelegateTo",
    ]);
    const faulty = { Name: "", Deadline: -1, EscalationLevels: [{ AlertTimeout: -1 }] };
    const own = await preview({ Priority: faulty });
    expect(Object.keys(own.json.ValidationErrors ?? {}).sort()).toEqual([
      "Priority/Deadline",
      "Priority/EscalationLevels/0/AlertTimeout",
      "Priority/Name",
    ]);
    expect((await preview({ Priority: { TicketPriorityId: 987_654 } })).status).toBe(404);
  });
});
