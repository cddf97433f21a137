import type { Instant } from "../../../domain/instant.ts";
import { DAY } from "./office-hours.ts";
import type { DemoTime } from "./plan-creation-times.ts";

const standstills = [
  { youngerThanDays: 7, probability: 0.5 },
  { youngerThanDays: 30, probability: 0.34 },
  { youngerThanDays: 90, probability: 0.2 },
  { youngerThanDays: 200, probability: 0.05 },
  { youngerThanDays: Infinity, probability: 0.003 },
];

/** How likely work on a ticket has stopped before the end; among old ones hardly any is left. */
export function standstillChance({ now }: DemoTime, createdAt: Instant): number {
  const ageDays = (now - createdAt) / DAY;
  return standstills.find(({ youngerThanDays }) => ageDays < youngerThanDays)?.probability ?? 0;
}
