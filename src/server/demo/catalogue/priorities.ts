import {
  escalationActionBits,
  type EscalationEvent,
  type EscalationReaction,
  type PriorityFlag,
} from "../../../domain/desk/priority.ts";
import { inAllLanguages } from "./languages.ts";
import type { DemoLogin } from "./users.ts";

const { Delegate, Email, EmailUser, EmailCategoryMaster } = escalationActionBits;

/** One step of a chain, `afterMinutes` of opening hours after the step before it. */
export interface DemoLevel {
  readonly afterMinutes: number;
  readonly action: number;
  readonly delegateTo?: DemoLogin;
  readonly emailTo?: string;
}

export interface DemoPriority {
  readonly name: string;
  readonly flags: readonly PriorityFlag[];
  readonly deadlineMinutes: number;
  /** Start and stop in minutes of the day, Monday first. */
  readonly weekHours: readonly (readonly [number, number])[];
  /** `MM-DD` every year or `YYYY-MM-DD` once. */
  readonly holidays: readonly string[];
  readonly reactions: Readonly<Record<EscalationEvent, EscalationReaction>>;
  readonly levels: readonly DemoLevel[];
}

const closed = [0, 0] as const;
const allDay = [0, 1440] as const;
const longDay = [450, 1050] as const;
const shortDay = [450, 930] as const;

const reactions = {
  New: "Restart",
  Read: "None",
  ChangedOwner: "None",
  NewInfo: "Continue",
  Closed: "Stop",
  ChangedPriority: "Restart",
} as const;

/** Priorities 4 and 5; 1 to 3 are on every desk. */
export const demoPriorities: readonly DemoPriority[] = [
  {
    name: inAllLanguages({
      en: "Urgent",
      no: "Haster",
      sv: "Brådskande",
      da: "Haster",
      de: "Dringend",
      nl: "Dringend",
    }),
    flags: ["AlertSchedule"],
    deadlineMinutes: 120,
    weekHours: [allDay, allDay, allDay, allDay, allDay, allDay, allDay],
    holidays: [],
    reactions: { ...reactions, ChangedOwner: "Continue" },
    levels: [
      { afterMinutes: 30, action: EmailUser | EmailCategoryMaster },
      { afterMinutes: 30, action: Delegate | EmailUser, delegateTo: "hebr" },
      { afterMinutes: 60, action: Email, emailTo: "duty-manager@larkfield.example" },
    ],
  },
  {
    name: inAllLanguages({
      en: "Office hours with holidays",
      no: "Kontortid med helligdager",
      sv: "Kontorstid med helgdagar",
      da: "Kontortid med helligdage",
      de: "Bürozeit mit Feiertagen",
      nl: "Kantooruren met feestdagen",
    }),
    flags: ["AlertSchedule"],
    deadlineMinutes: 1440,
    weekHours: [longDay, longDay, longDay, longDay, shortDay, closed, closed],
    holidays: [
      "01-01",
      "05-01",
      "12-24",
      "12-25",
      "12-26",
      "12-31",
      "2025-04-18",
      "2025-04-21",
      "2026-04-03",
      "2026-04-06",
      "2027-03-26",
      "2027-03-29",
    ],
    reactions: { ...reactions, ChangedOwner: "Restart" },
    levels: [
      { afterMinutes: 600, action: EmailUser },
      { afterMinutes: 1200, action: Delegate, delegateTo: "kaoh" },
    ],
  },
];

/** Levels for the priorities Medium (2) and High (3), which have none on a fresh desk. */
export const demoLevelsOfSeededPriorities: ReadonlyMap<number, readonly DemoLevel[]> = new Map([
  [
    2,
    [
      { afterMinutes: 720, action: EmailUser },
      {
        afterMinutes: 480,
        action: EmailCategoryMaster | Email,
        emailTo: "service-leads@larkfield.example",
      },
    ],
  ],
  [
    3,
    [
      { afterMinutes: 120, action: EmailUser },
      { afterMinutes: 120, action: Delegate | EmailCategoryMaster, delegateTo: "maso" },
      { afterMinutes: 240, action: Email, emailTo: "duty-manager@larkfield.example" },
    ],
  ],
]);
