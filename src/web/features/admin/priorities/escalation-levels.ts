import type { TicketPriorityEscalationLevelEntity } from "../../../../contract/carriers/ticket-priority-escalation-level-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";

export type Level = JsonOf<typeof TicketPriorityEscalationLevelEntity>;

/** What a level can do, by the published bits. */
export const levelActions = [
  { bit: 1, label: "levels.delegate" },
  { bit: 16, label: "levels.emailOwner" },
  { bit: 32, label: "levels.emailMaster" },
  { bit: 8, label: "levels.emailCustomer" },
  { bit: 4, label: "levels.emailOthers" },
  { bit: 256, label: "levels.smsOwner" },
  { bit: 512, label: "levels.smsMaster" },
  { bit: 128, label: "levels.smsCustomer" },
  { bit: 64, label: "levels.smsOthers" },
] as const;

export const DELEGATE = 1;
export const EMAIL_OTHERS = 4;
export const SMS_OTHERS = 64;

export const hasAction = ({ Action }: Pick<Level, "Action">, bit: number): boolean =>
  (Action & bit) !== 0;

export const withAction = (level: Level, bit: number, isOn: boolean): Level => ({
  ...level,
  Action: isOn ? level.Action | bit : level.Action & ~bit,
});

const SOON_MINUTES = 60;

/** A level after the others that tells the owner. */
export function addLevel(levels: readonly Level[]): readonly Level[] {
  const blank = {
    TicketAlertId: 0,
    AlertLevel: 0,
    AlertTimeout: SOON_MINUTES,
    Action: 16,
    DelegateTo: 0,
    ScriptId: 0,
    EmailTo: "",
    SmsTo: "",
  };
  return renumber([...levels, blank as Level]);
}

export function moveLevel(levels: readonly Level[], place: number, by: -1 | 1): readonly Level[] {
  const moved = [...levels];
  const [level] = moved.splice(place, 1);
  if (level === undefined) return levels;
  moved.splice(place + by, 0, level);
  return renumber(moved);
}

export const removeLevel = (levels: readonly Level[], place: number): readonly Level[] =>
  renumber(levels.filter((_level, each) => each !== place));

/** Numbers climb from the first level to the last. */
const renumber = (levels: readonly Level[]): readonly Level[] =>
  levels.map((level, place) => ({ ...level, AlertLevel: place + 1 }));

const MINUTES_PER_HOUR = 60;

/** Reads `90`, `1:30`, `2 h`, `2h 15m` and `45 m` as minutes; null for what is no duration. */
export function parseDuration(text: string): number | null {
  const given = text.trim().toLowerCase();
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(given);
  if (clock !== null) return Number(clock[1]) * MINUTES_PER_HOUR + Number(clock[2]);
  const found = /^(?:(\d{1,5})\s*[ht]\p{L}*\.?)?\s*(?:(\d{1,6})\s*(?:m\p{L}*\.?)?)?$/u.exec(given);
  if (found === null || given === "") return null;
  return Number(found[1] ?? 0) * MINUTES_PER_HOUR + Number(found[2] ?? 0);
}

/** `1:30` for ninety minutes. */
export const formatDuration = (minutes: number): string =>
  `${String(Math.floor(minutes / MINUTES_PER_HOUR))}:${String(minutes % MINUTES_PER_HOUR).padStart(2, "0")}`;
