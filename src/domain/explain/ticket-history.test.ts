import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utcText } from "../utc-text.ts";
import { logFields } from "./log-fields.ts";
import {
  instantOfLogText,
  isCreation,
  lastChangeOf,
  priorityIdAfter,
  priorityIdBefore,
  rowBehind,
  type LogRow,
  type TicketHistory,
} from "./ticket-history.ts";

function row(
  logId: number,
  ...changes: readonly [field: number, from: string, to: string][]
): LogRow {
  return {
    logId,
    at: 1000 + logId,
    userId: 20,
    action: 33,
    assignment: null,
    changes: changes.map(([field, from, to]) => ({ field, from, to })),
  };
}

const { createdAt, priority, owner } = logFields;
const creation = row(1, [createdAt, "", "2026-03-02 08:00:00"], [priority, "", "1"]);
const history: TicketHistory = {
  log: [
    creation,
    row(2, [owner, "0", "7"]),
    row(3, [priority, "1", "2"]),
    row(4, [priority, "2", "3"]),
  ],
  stays: [],
};
const ticket = { priorityId: 3 };

describe("the priority of a ticket in the past", () => {
  it.each([
    { position: 0, before: 1, after: 1 },
    { position: 1, before: 1, after: 1 },
    { position: 2, before: 1, after: 2 },
    { position: 3, before: 2, after: 3 },
  ])("was $before before row $position and $after after it", ({ position, before, after }) => {
    expect(priorityIdBefore(history, position, ticket)).toBe(before);
    expect(priorityIdAfter(history, position, ticket)).toBe(after);
  });

  it("is the present one after the last row, and where there is no row", () => {
    expect(priorityIdBefore(history, 4, ticket)).toBe(3);
    expect(priorityIdAfter(history, -1, ticket)).toBe(3);
    expect(priorityIdBefore({ log: [], stays: [] }, 0, ticket)).toBe(3);
  });

  it("is told by the next change where the log begins late", () => {
    expect(priorityIdBefore({ ...history, log: history.log.slice(2) }, 0, ticket)).toBe(1);
  });
});

describe("the row behind a value", () => {
  it("is the last one that changed it", () => {
    expect(rowBehind(history, [priority])?.logId).toBe(4);
    expect(rowBehind(history, [owner, priority])?.logId).toBe(4);
    expect(lastChangeOf(history, [owner])).toBe(1);
  });

  it("is the creation where nothing changed it", () => {
    expect(rowBehind(history, [logFields.deadline])).toBe(creation);
    expect(history.log.filter(isCreation)).toEqual([creation]);
  });

  it("is not known where the log does not reach back to the creation", () => {
    expect(rowBehind({ ...history, log: history.log.slice(1) }, [logFields.deadline])).toBeNull();
  });
});

describe("an instant of the log", () => {
  it("is read as it was written", () => {
    const anyInstant = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 });
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(instantOfLogText(utcText(instant))).toBe(instant);
      }),
    );
  });

  it.each(["", "soon", "2026-03-02"])("is missing in %j", (text) => {
    expect(instantOfLogText(text)).toBeNull();
  });
});
