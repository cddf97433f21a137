import { expect, test } from "vitest";
import { buildPriority, type PriorityWishes } from "../../../../test/support/build-priority.ts";
import { buildSaveDesk, priorities, statuses } from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { at } from "../../../../test/support/instant.ts";
import type { BusinessClock } from "../../business-clock.ts";
import { addBusinessSeconds } from "../../business-time/add-business-seconds.ts";
import { businessSeconds } from "../../business-time/business-seconds.ts";
import { createBusinessTimeIndex } from "../../business-time/business-time-index.ts";
import type { Holiday, OpenHours, Week } from "../../business-time/schedule.ts";
import { scheduleOfFrame } from "../../business-time/schedule-of-frame.ts";
import type { Priority } from "../../desk/priority.ts";
import { fireDueLevels } from "../../escalation/fire-due-levels.ts";
import { reactToEscalationEvent } from "../../escalation/react-to-escalation-event.ts";
import { escalationFieldsOf, escalationStateOf } from "../../escalation/ticket-escalation.ts";
import { decideAddMessage } from "../message/decide-add-message.ts";
import type { Ticket } from "../ticket.ts";
import { decideSave } from "./decide-save.ts";
import type { TicketInput } from "./ticket-input.ts";

const OSLO = "Europe/Oslo";
const nineToFive: OpenHours = { startMinute: 9 * 60, stopMinute: 17 * 60 };
const closedDay: OpenHours = { startMinute: 0, stopMinute: 0 };
const wholeDay: OpenHours = { startMinute: 0, stopMinute: 24 * 60 };
const everyYear = (day: number, month: number): Holiday => ({ year: null, month, day });

const officeWeek: Week<OpenHours> = [
  nineToFive,
  nineToFive,
  nineToFive,
  nineToFive,
  nineToFive,
  closedDay,
  closedDay,
];
const roundWeek: Week<OpenHours> = [
  wholeDay,
  wholeDay,
  wholeDay,
  wholeDay,
  wholeDay,
  wholeDay,
  wholeDay,
];
const holidays = [everyYear(1, 1), everyYear(17, 5), everyYear(25, 12), everyYear(26, 12)];

/** Monday to Friday, nine to five in Oslo, but for holidays. */
const office = (priorityId: number, wishes: PriorityWishes = {}): Priority => ({
  ...buildPriority({ priorityId, alertSchedule: true, ...wishes }),
  weekHours: officeWeek,
  holidays,
});

const round = (priorityId: number, wishes: PriorityWishes): Priority => ({
  ...buildPriority({ priorityId, alertSchedule: true, ...wishes }),
  weekHours: roundWeek,
});

function clockOf({ weekHours, holidays: closedDays }: Priority): BusinessClock {
  const index = createBusinessTimeIndex(
    scheduleOfFrame({ week: weekHours, holidays: closedDays, timeZone: OSLO }),
  );
  return {
    elapsedSeconds: (fromAt, untilAt) => businessSeconds(index, fromAt, untilAt),
    dueAt: (fromAt, seconds) => addBusinessSeconds(index, fromAt, seconds),
  };
}

/** A ticket under real opening hours, saved at the given local times one after the other. */
function lifeOf(desk: Pick<SaveWishes, "priorities">) {
  let ticket: Ticket | null = null;
  const shared: SaveWishes = {
    ...desk,
    businessClock: clockOf,
    settings: { baseTimeZone: OSLO },
  };
  return {
    save(time: string, input: TicketInput): Ticket {
      const wishes: SaveWishes = { ...shared, now: at(time), input };
      const situation =
        ticket === null
          ? buildCreation(wishes)
          : buildSaveSituation({ ...wishes, stored: { ...ticket, ticketId: 900 } });
      const decision = decideSave(situation);
      if (decision.kind !== "write") throw new Error(JSON.stringify(decision));
      ticket = decision.write.ticket;
      return ticket;
    },
  };
}

const { low, high } = priorities;
const { open, closed, queued, waiting } = statuses;

test("a ticket that goes back and forth counts every finished stay in its own counter", () => {
  const life = lifeOf({ priorities: [office(low)] });
  life.save("2026-03-02T08:30+01:00", { priorityId: low, statusId: queued });
  life.save("2026-03-02T10:00+01:00", { statusId: open });
  const meanwhile = life.save("2026-03-02T15:30+01:00", { statusId: waiting });
  expect(meanwhile).toMatchObject({
    timeSpentQueueSeconds: 3600,
    realTimeSpentQueueSeconds: 5400,
    timeSpentInternallySeconds: 19_800,
    timeSpentExternallySeconds: 0,
  });
  life.save("2026-03-03T11:00+01:00", { statusId: open });
  expect(life.save("2026-03-03T11:45+01:00", { baseStatus: "Closed" })).toMatchObject({
    statusId: closed,
    timeSpentQueueSeconds: 3600,
    realTimeSpentQueueSeconds: 5400,
    timeSpentExternallySeconds: 12_600,
    realTimeSpentExternallySeconds: 70_200,
    timeSpentInternallySeconds: 22_500,
    realTimeSpentInternallySeconds: 22_500,
    timeToCloseMinutes: 645,
    realTimeToCloseMinutes: 1635,
  });
});

test("a priority changed midway counts the whole stay, the deadline and the chain anew", () => {
  const life = lifeOf({
    priorities: [
      office(low, { deadlineMinutes: 240 }),
      round(high, {
        deadlineMinutes: 240,
        levelMinutes: [60],
        reactions: { ChangedPriority: "Restart" },
      }),
    ],
  });
  expect(life.save("2026-01-16T16:00+01:00", { priorityId: low })).toMatchObject({
    deadlineAt: at("2026-01-19T12:00+01:00"),
    escalatesAt: null,
  });
  expect(life.save("2026-01-17T10:00+01:00", { priorityId: high })).toMatchObject({
    deadlineAt: at("2026-01-16T20:00+01:00"),
    escalationLevel: 0,
    escalatesAt: at("2026-01-17T11:00+01:00"),
    timeSpentInternallySeconds: 0,
  });
  expect(life.save("2026-01-18T10:00+01:00", { baseStatus: "Closed" })).toMatchObject({
    timeSpentInternallySeconds: 151_200,
    timeToCloseMinutes: 2520,
  });
});

test("a ticket that is opened again forgets its closing and measures from creation next time", () => {
  const life = lifeOf({ priorities: [office(low)] });
  life.save("2026-03-02T09:00+01:00", { priorityId: low });
  expect(life.save("2026-03-02T12:00+01:00", { baseStatus: "Closed" }).timeToCloseMinutes).toBe(
    180,
  );
  expect(life.save("2026-03-03T10:00+01:00", { baseStatus: "Active" })).toMatchObject({
    closedAt: null,
    timeToCloseMinutes: 0,
    realTimeToCloseMinutes: 0,
  });
  expect(life.save("2026-03-04T11:00+01:00", { baseStatus: "Closed" })).toMatchObject({
    timeToCloseMinutes: 1080,
    realTimeToCloseMinutes: 3000,
    timeSpentInternallySeconds: 43_200,
    realTimeSpentInternallySeconds: 100_800,
  });
});

test("a chain that reading stops goes on over night after a message", () => {
  const priority = office(low, {
    levelMinutes: [120],
    reactions: { New: "Restart", Read: "Stop", NewInfo: "Continue" },
  });
  const life = lifeOf({ priorities: [priority] });
  const created = life.save("2026-03-02T09:00+01:00", { priorityId: low });
  expect(created.escalatesAt).toBe(at("2026-03-02T11:00+01:00"));

  const chain = reactToEscalationEvent(escalationStateOf(created), "Read", {
    priority,
    businessClock: clockOf(priority),
    now: at("2026-03-02T10:15+01:00"),
    ticketActive: true,
  });
  const read: Ticket = { ...created, ...escalationFieldsOf(chain), messageCount: 1 };
  expect(read).toMatchObject({ escalatesAt: null, escalationSecondsLeft: 2700 });

  const { caller } = buildSaveSituation();
  const decision = decideAddMessage({
    stored: read,
    input: {},
    updateRepliedAt: true,
    caller,
    desk: buildSaveDesk({ priorities: [priority] }),
    persons: new Map(),
    analysed: { firstAt: null, lastAt: null },
    businessClock: clockOf,
    now: at("2026-03-02T16:40+01:00"),
    redelegation: null,
  });
  expect(decision).toMatchObject({
    write: { ticket: { escalatesAt: at("2026-03-03T09:25+01:00"), escalationSecondsLeft: null } },
  });
});

test("a chain of a new ticket passes three levels over a weekend", () => {
  const priority = office(low, { levelMinutes: [120, 60, 480], reactions: { New: "Restart" } });
  const life = lifeOf({ priorities: [priority] });
  const created = life.save("2026-03-06T15:00+01:00", { priorityId: low });
  let chain = escalationStateOf(created);
  const dueTimes = [chain.escalatesAt];
  while (chain.escalatesAt !== null) {
    const context = { priority, businessClock: clockOf(priority), now: chain.escalatesAt + 30 };
    chain = fireDueLevels(chain, context).state;
    dueTimes.push(chain.escalatesAt);
  }
  expect(dueTimes).toEqual([
    at("2026-03-06T17:00+01:00"),
    at("2026-03-09T10:00+01:00"),
    at("2026-03-10T10:00+01:00"),
    null,
  ]);
});
