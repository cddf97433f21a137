import { describe, expect, test } from "vitest";
import { buildJobSituation, type JobWishes } from "../../../test/support/build-job-situation.ts";
import { statuses, users } from "../../../test/support/build-save-desk.ts";
import { at } from "../../../test/support/instant.ts";
import { officeClock } from "../../../test/support/office-clock.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { decideActivation } from "./decide-activation.ts";

const POSTPONED_AT = at("2026-03-02T16:00Z");
const NOW = at("2026-03-03T10:00:30Z");

const postponed: Partial<Ticket> = {
  baseStatus: "Postponed",
  statusId: statuses.postponed,
  statusSince: POSTPONED_AT,
  activatesAt: at("2026-03-03T10:00Z"),
};

function activate({ ticket, ...others }: JobWishes = {}) {
  return decideActivation(
    buildJobSituation({ now: NOW, ticket: { ...postponed, ...ticket }, ...others }),
  );
}

describe("an activated ticket", () => {
  test("is in the default active status and no longer waits for a time", () => {
    const { ticket } = activate();
    expect(ticket).toMatchObject({
      baseStatus: "Active",
      statusId: statuses.open,
      activatesAt: null,
      statusSince: NOW,
      lastChangedAt: NOW,
      version: 4,
    });
  });

  test("has its wait booked to the counter of the status it leaves, in office hours and in real time", () => {
    const { ticket, stays } = activate({
      businessClock: officeClock(0),
      ticket: { timeSpentExternallySeconds: 100, realTimeSpentExternallySeconds: 200 },
    });
    const businessSeconds = 3600 + 3600 + 30;
    const realSeconds = NOW - POSTPONED_AT;
    expect(stays).toEqual([
      {
        statusId: statuses.postponed,
        businessSeconds,
        realSeconds,
        fromAt: POSTPONED_AT,
        untilAt: NOW,
      },
    ]);
    expect(ticket).toMatchObject({
      timeSpentExternallySeconds: 100 + businessSeconds,
      realTimeSpentExternallySeconds: 200 + realSeconds,
      timeSpentInternallySeconds: 0,
    });
  });

  test("goes on escalating with the time it had left when it was postponed", () => {
    const { ticket } = activate({
      priority: { levelMinutes: [120], alertSchedule: true },
      businessClock: officeClock(0),
      ticket: { escalationSecondsLeft: 8 * 3600, escalationSuspended: true },
    });
    expect(ticket).toMatchObject({
      escalatesAt: at("2026-03-04T10:00:30Z"),
      escalationSecondsLeft: null,
      escalationSuspended: false,
    });
  });

  test("does not escalate when an event had stopped its chain", () => {
    const stopped = { escalationSecondsLeft: 60, escalationSuspended: false };
    expect(activate({ ticket: stopped }).ticket).toMatchObject({ ...stopped, escalatesAt: null });
  });

  test("keeps its owner and what was read", () => {
    const read = {
      ownerId: users.owner,
      readStatus: "Green",
      readByOwnerAt: POSTPONED_AT,
      firstReadByUserAt: POSTPONED_AT,
    } as const;
    expect(activate({ ticket: read }).ticket).toMatchObject(read);
  });

  test("is logged once, as activated by the system, with every field that changed", () => {
    const { logs } = activate();
    expect(logs).toEqual([
      {
        action: 8,
        userId: 0,
        at: NOW,
        details: null,
        changes: [
          { field: 3, from: "2026-03-02 11:00:00", to: "2026-03-03 10:00:30" },
          { field: 26, from: "3", to: "1" },
          { field: 28, from: "2026-03-03 10:00:00", to: "" },
          { field: 35, from: "3", to: "1" },
          { field: 39, from: "0", to: "64830" },
          { field: 42, from: "0", to: "64830" },
        ],
      },
    ]);
  });
});

describe("the owner of an activated ticket", () => {
  const ACTIVATED = 8;

  test.each([
    { masks: { PopUp: ACTIVATED }, told: [["PopUp"]] },
    { masks: { Email: ACTIVATED }, told: [["Email", 6]] },
    { masks: { Sms: ACTIVATED | 4 }, told: [["Sms", 6]] },
    {
      masks: { PopUp: ACTIVATED, Email: ACTIVATED, Sms: ACTIVATED },
      told: [["PopUp"], ["Email", 6], ["Sms", 6]],
    },
    { masks: { PopUp: 4095 - ACTIVATED, Email: 0 }, told: [] },
  ])("with the masks $masks hears of it by $told", ({ masks, told }) => {
    const { messages, popUps } = activate({ wishes: { [users.owner]: masks } }).notices;
    const sent = messages.map(({ channel, templateId }) => [channel, templateId]);
    expect([...popUps.map(() => ["PopUp"]), ...sent]).toEqual(told);
    for (const popUp of popUps) {
      expect(popUp).toEqual({
        userId: users.owner,
        notification: "TicketActivated",
        ticketId: 900,
        webhookId: 0,
        causedById: 0,
        expiresAt: NOW + 86_400,
      });
    }
    for (const message of messages) {
      expect(message).toMatchObject({
        recipients: [{ userId: users.owner }],
        ticketId: 900,
        notification: "TicketActivated",
        escalationLevelId: 0,
      });
    }
  });

  test("who is nobody hears nothing", () => {
    const { notices } = activate({ ticket: { ownerId: 0 }, wishes: { 0: { Email: 4095 } } });
    expect(notices).toEqual({ messages: [], popUps: [] });
  });
});
