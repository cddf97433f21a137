import { at } from "../support/instant.ts";
import type { Act, History, MessageWish, PriorityPlan, SaveWish, Step } from "./history.ts";

const HOUR = 3600;

const office: PriorityPlan = {
  frame: "office",
  alertSchedule: true,
  deadlineMinutes: 240,
  levels: [
    { minutes: 120, delegateTo: null },
    { minutes: 60, delegateTo: "cleo" },
  ],
  reactions: {
    New: "Restart",
    Read: "Stop",
    ChangedOwner: "Restart",
    NewInfo: "Continue",
    Closed: "Stop",
    ChangedPriority: "Continue",
  },
};

const reply: MessageWish = {
  from: "caller",
  securityLevel: "External",
  badge: "Unknown",
  postedSecondsAgo: 60,
  timeSpentMinutes: 5,
  massMailing: false,
};

const afterHours = (hours: number, act: Act): Step => ({
  wait: { seconds: hours * HOUR },
  awake: true,
  act,
});

const save = (wish: Omit<SaveWish, "postsBack">): Act => ({
  kind: "save",
  by: "ben",
  wish: { postsBack: true, ...wish },
});

/** From a Friday over a weekend in which the clock changes: nearly everything happens once. */
export const eventfulHistory: History = {
  timeZone: "Europe/Oslo",
  startAt: at("2026-03-27T10:00+01:00"),
  timeToReplyOnNewTicketMinutes: 30,
  timeCounters: ["Internally", "None", "Externally", "None", "None", "None", "Queue"],
  priorities: [office, { ...office, frame: "roundTheClock", deadlineMinutes: 480 }],
  creation: {
    by: "ann",
    wish: { statusId: 7, priority: 0, owner: "ben", postsBack: false },
    datedBackSeconds: 2 * HOUR,
  },
  steps: [
    afterHours(1, { kind: "read", by: "ben" }),
    afterHours(1, { kind: "message", by: "ben", message: { ...reply, from: "customer" } }),
    afterHours(1, { kind: "message", by: "cleo", message: reply }),
    afterHours(4, save({ statusId: 1, priority: 1, owner: "ann" })),
    afterHours(30, save({ baseStatus: "PostponedDay" })),
    afterHours(30, save({ baseStatus: "Closed", deadlineInMinutes: 9000 })),
    afterHours(20, save({ baseStatus: "Active" })),
    afterHours(30, save({ baseStatus: "Closed" })),
  ],
};
