import { slowWallClockOf } from "./refold/slow-business-clock.ts";

/** Between `from` and `changesAt` the clock does not change; null = nor for a long time after. */
interface Calm {
  readonly from: number;
  readonly changesAt: number | null;
}

const YEAR = 366 * 86_400;

const calmsByZone = new Map<string, Calm[]>();

/** The next instant after `at` at which the clock jumps; null in zones where it does not. */
export function nextClockChange(at: number, timeZone: string): number | null {
  const calms = calmsByZone.get(timeZone) ?? [];
  calmsByZone.set(timeZone, calms);
  const known = calms.find(({ from, changesAt }) => from <= at && at < (changesAt ?? from + YEAR));
  if (known !== undefined) return known.changesAt;
  const calm = { from: at, changesAt: slowWallClockOf(timeZone).nextJump(at) };
  calms.push(calm);
  return calm.changesAt;
}
