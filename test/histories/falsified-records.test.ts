import { describe, expect, it } from "vitest";
import type { Ticket } from "../../src/domain/ticket/ticket.ts";
import { buildHistoryDesk } from "./build-history-desk.ts";
import { eventfulHistory } from "./eventful-history.ts";
import type { Stored } from "./living-ticket.ts";
import { playHistory } from "./play-history.ts";
import { createLogReader, type LogReader } from "./read-along.ts";
import { loggedFields } from "./refold/replayed-log.ts";

const desk = buildHistoryDesk(eventfulHistory);
const stored = [...playHistory(eventfulHistory, desk)].flatMap((moment) => moment.stored ?? []);
const [last] = stored.slice(-1) as [Stored];

/** What is found in one transaction, by somebody who has read all before it. */
function differencesIn(position: number, falsify: (transaction: Stored) => Stored): string {
  const reader = createLogReader(desk);
  for (const [index, transaction] of stored.entries()) {
    if (index === position) return read(reader, falsify(transaction));
    expect(reader.takeIn(transaction)).toEqual([]);
  }
  throw new Error(`there is no transaction ${position}`);
}

/** A log that makes no sense at all is noticed, too. */
function read(reader: LogReader, transaction: Stored): string {
  try {
    return reader.takeIn(transaction).join("\n");
  } catch (error) {
    return String(error);
  }
}

function differencesWithStays(stays: Stored["stays"]): string {
  return differencesIn(stored.length - 1, (transaction) => ({ ...transaction, stays }));
}

function otherThan(value: Ticket[keyof Ticket]): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return value === null ? 1 : "Something else";
}

/** Fields that no log entry tells of, but that follow from what is told. */
const derived = [
  "deadlineManual",
  "escalationSuspended",
  "statusSince",
  "timeSpentMinutes",
] as const;

describe("a history full of events", () => {
  it("is right from beginning to end, through levels, postponing, closing and opening again", () => {
    expect(differencesIn(stored.length - 1, (transaction) => transaction)).toBe("");
    const actions = stored.flatMap(({ entries }) => entries.map(({ log }) => log.action));
    expect(actions).toEqual([19, 28, 18, 18, 9, 9, 33, 9, 9, 21, 8, 33, 21, 21]);
  });

  it.each([...loggedFields.values(), ...derived])("is noticed to have a wrong %s", (field) => {
    const wrong = { [field]: otherThan(last.ticket[field]) };
    const found = differencesIn(stored.length - 1, (transaction) => ({
      ...transaction,
      ticket: { ...transaction.ticket, ...wrong },
    }));
    expect(found).toContain(`${field}: stored`);
  });

  it("is noticed to miss any change in its log", () => {
    const unnoticed: string[] = [];
    for (const [position, { entries }] of stored.entries()) {
      for (const missing of entries.flatMap(({ log }) => log.changes)) {
        const found = differencesIn(position, (transaction) => ({
          ...transaction,
          entries: transaction.entries.map(({ log, message }) => ({
            message,
            log: { ...log, changes: log.changes.filter((change) => change !== missing) },
          })),
        }));
        if (found === "") unnoticed.push(`field ${missing.field} in transaction ${position}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it("is noticed to miss a stay", () => {
    expect(differencesWithStays([])).toContain("status history: stored []");
  });

  it.each(["statusId", "businessSeconds", "realSeconds", "fromAt", "untilAt"])(
    "is noticed to have a stay with a wrong %s",
    (field) => {
      const wrong = { ...last.stays[0], [field]: -1 } as Stored["stays"][number];
      expect(differencesWithStays([wrong])).toContain(`"${field}":-1`);
    },
  );
});
