import { describe, expect, test } from "vitest";
import { priorities, statuses } from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { TICKET_CREATED_AT } from "../../../../test/support/build-ticket.ts";
import { at } from "../../../../test/support/instant.ts";
import type { Ticket } from "../ticket.ts";
import { decideSave } from "./decide-save.ts";
import type { TicketWrite } from "./save-decision.ts";

function written(wishes: SaveWishes): TicketWrite {
  const decision = decideSave(buildSaveSituation(wishes));
  if (decision.kind !== "write") throw new Error(`not written: ${JSON.stringify(decision)}`);
  return decision.write;
}

interface Row {
  readonly what: string;
  readonly wishes: SaveWishes;
  readonly expected: Partial<Ticket>;
}

const { open, closed, postponed, queued, waiting } = statuses;
const wasClosed = {
  baseStatus: "Closed",
  statusId: closed,
  closedAt: SAVE_NOW - 60,
  timeToCloseMinutes: 59,
  realTimeToCloseMinutes: 59,
} as const;
const isOpenAgain = { closedAt: null, timeToCloseMinutes: 0, realTimeToCloseMinutes: 0 };
const wasPostponed = {
  baseStatus: "Postponed",
  statusId: postponed,
  activatesAt: SAVE_NOW + 60,
} as const;

describe("the status after a save", () => {
  test.each<Row>([
    {
      what: "is the row rather than the base status, when both change",
      wishes: { input: { statusId: waiting, baseStatus: "Closed" } },
      expected: { statusId: waiting, baseStatus: "Active", closedAt: null },
    },
    {
      what: "follows the base status, when the row is only repeated",
      wishes: { input: { statusId: open, baseStatus: "Closed" } },
      expected: { statusId: closed, baseStatus: "Closed" },
    },
    {
      what: "follows the row, when the base status is only repeated",
      wishes: { input: { statusId: closed, baseStatus: "Active" } },
      expected: { statusId: closed, baseStatus: "Closed" },
    },
    {
      what: "is the default row when only a base status is named",
      wishes: { stored: { ...wasClosed }, input: { baseStatus: "Active" } },
      expected: { statusId: open, baseStatus: "Active" },
    },
    {
      what: "is measured from creation when it closes",
      wishes: { input: { baseStatus: "Closed" } },
      expected: { closedAt: SAVE_NOW, timeToCloseMinutes: 60, realTimeToCloseMinutes: 60 },
    },
    {
      what: "forgets the closing when it opens again",
      wishes: { stored: wasClosed, input: { baseStatus: "Active" } },
      expected: isOpenAgain,
    },
    {
      what: "forgets the closing when it is put off",
      wishes: { stored: wasClosed, input: { baseStatus: "Postponed" } },
      expected: { ...isOpenAgain, baseStatus: "Postponed" },
    },
    {
      what: "keeps the closing when it is deleted",
      wishes: {
        stored: wasClosed,
        input: { baseStatus: "Deleted" },
        rights: ["GeneralAdministrator"],
      },
      expected: { ...wasClosed, baseStatus: "Deleted", statusId: statuses.deleted },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(written(wishes).ticket).toMatchObject(expected);
  });

  test("books the stay that ended and leaves one row of history", () => {
    const { ticket, stays } = written({ input: { statusId: queued } });
    expect(ticket).toMatchObject({
      statusSince: SAVE_NOW,
      timeSpentInternallySeconds: 3600,
      realTimeSpentInternallySeconds: 3600,
      timeSpentQueueSeconds: 0,
    });
    expect(stays).toEqual([
      {
        statusId: open,
        businessSeconds: 3600,
        realSeconds: 3600,
        fromAt: TICKET_CREATED_AT,
        untilAt: SAVE_NOW,
      },
    ]);
  });

  test("counts the stay by the old priority's hours and the closing by the new one's", () => {
    const hours: Record<number, number> = { [priorities.medium]: 600, [priorities.high]: 1200 };
    const { ticket, stays } = written({
      input: { baseStatus: "Closed", priorityId: priorities.high },
      businessClock: ({ priorityId }) => ({
        elapsedSeconds: () => hours[priorityId] ?? 0,
        dueAt: () => null,
      }),
    });
    expect(ticket).toMatchObject({
      timeSpentInternallySeconds: 600,
      realTimeSpentInternallySeconds: 3600,
      timeToCloseMinutes: 20,
      realTimeToCloseMinutes: 60,
    });
    expect(stays).toMatchObject([{ businessSeconds: 600 }]);
  });

  test("leaves no history when the row stays", () => {
    expect(written({ input: { priorityId: priorities.low } }).stays).toEqual([]);
  });

  test.each([
    { baseStatus: "Merged", rights: ["GeneralAdministrator"], kind: "validation" },
    { baseStatus: "Deleted", rights: ["EditAllRequests"], kind: "forbidden" },
    { baseStatus: "Spam", rights: ["EditAllRequests"], kind: "forbidden" },
  ] as const)("cannot become $baseStatus by $rights", ({ baseStatus, rights, kind }) => {
    const row = statuses[baseStatus.toLowerCase() as "merged" | "deleted" | "spam"];
    for (const input of [{ baseStatus }, { statusId: row }]) {
      const field = "statusId" in input ? "statusId" : "baseStatus";
      const refused = { kind: "refused", refusals: [{ kind, field }] };
      expect(decideSave(buildSaveSituation({ rights, input }))).toMatchObject(refused);
      expect(decideSave(buildCreation({ rights, input }))).toMatchObject(refused);
    }
  });
});

describe("the end of a postponement", () => {
  const oslo = { baseTimeZone: "Europe/Oslo" };
  test.each<Row>([
    {
      what: "may be left open",
      wishes: { input: { baseStatus: "Postponed" } },
      expected: { baseStatus: "Postponed", statusId: postponed, activatesAt: null },
    },
    {
      what: "comes with the period",
      wishes: { input: { baseStatus: "Postponed2Hours" } },
      expected: { baseStatus: "Postponed", activatesAt: SAVE_NOW + 7200 },
    },
    {
      what: "is counted on the desk's calendar, over a change of the clock",
      wishes: {
        now: at("2026-03-28T12:00+01:00"),
        settings: oslo,
        input: { baseStatus: "PostponedDay" },
      },
      expected: { activatesAt: at("2026-03-29T12:00+02:00") },
    },
    {
      what: "is at most the last day of the next month",
      wishes: {
        now: at("2026-01-31T12:00+01:00"),
        settings: oslo,
        input: { baseStatus: "PostponedMonth" },
      },
      expected: { activatesAt: at("2026-02-28T12:00+01:00") },
    },
    {
      what: "moves when the period is asked for again",
      wishes: { stored: wasPostponed, input: { baseStatus: "PostponedWeek" } },
      expected: { ...wasPostponed, activatesAt: SAVE_NOW + 7 * 86_400 },
    },
    {
      what: "is the time that is named, even beside a period and in the past",
      wishes: { stored: wasPostponed, input: { baseStatus: "Postponed1Hour", activatesAt: 5 } },
      expected: { activatesAt: 5 },
    },
    {
      what: "comes with the period also for a row that is named",
      wishes: { input: { statusId: postponed, baseStatus: "Postponed3Hours" } },
      expected: { statusId: postponed, activatesAt: SAVE_NOW + 10_800 },
    },
    {
      what: "is dropped when the ticket is active",
      wishes: { stored: wasPostponed, input: { baseStatus: "Active" } },
      expected: { baseStatus: "Active", activatesAt: null },
    },
    {
      what: "is dropped when the ticket is closed",
      wishes: { stored: wasPostponed, input: { baseStatus: "Closed" } },
      expected: { baseStatus: "Closed", activatesAt: null },
    },
  ])("$what", ({ wishes, expected }) => {
    expect(written(wishes).ticket).toMatchObject(expected);
  });

  test("must be named where a specific time is asked for", () => {
    expect(decideSave(buildSaveSituation({ input: { baseStatus: "PostponedSpecific" } }))).toEqual({
      kind: "refused",
      refusals: [
        { kind: "validation", field: "activatesAt", reason: { code: "missingActivation" } },
      ],
    });
  });

  test("is ignored on a ticket that is not postponed", () => {
    const save = buildSaveSituation({ input: { activatesAt: SAVE_NOW + 60 } });
    expect(decideSave(save).kind).toBe("unchanged");
  });
});
