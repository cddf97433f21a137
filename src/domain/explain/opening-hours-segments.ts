import type { BusinessTimeIndex } from "../business-time/business-time-index.ts";
import { businessSeconds } from "../business-time/business-seconds.ts";
import { explainBusinessTime } from "../business-time/explain-business-time.ts";
import { openingDayOn } from "../business-time/opening-days.ts";
import { SECONDS_PER_DAY } from "../business-time/time-range.ts";
import { firstReachedAt } from "../business-time/wall-clock.ts";
import type { Instant } from "../instant.ts";
import type { CountedSegment } from "./counted-time.ts";

/** A day between two openings has an open segment and a closed one, and there are two ends. */
const SEGMENTS_PER_DAY = 4;

/**
 * What became of every second of [fromAt, untilAt), in at most `segmentsMax` (1 or more) segments:
 * the days at both ends one by one and, when there are too many, those in the middle summed up.
 * The counted seconds always add up to the business seconds of the whole.
 *
 * @throws RangeError for an instant that is no whole second or lies outside the years 1700–9999.
 */
export function openingHoursSegments(
  index: BusinessTimeIndex,
  span: { readonly fromAt: Instant; readonly untilAt: Instant },
  segmentsMax: number,
): CountedSegment[] {
  const { fromAt, untilAt } = span;
  if (untilAt <= fromAt) return [];
  if (businessSeconds(index, fromAt, untilAt) === untilAt - fromAt) {
    const seconds = untilAt - fromAt;
    return [{ kind: "open", fromAt, untilAt, seconds, countedSeconds: seconds }];
  }
  let daysPerEnd = Math.floor(segmentsMax / SEGMENTS_PER_DAY);
  while (daysPerEnd > 0) {
    const segments = withSummedMiddle(index, fromAt, untilAt, daysPerEnd);
    if (segments.length <= segmentsMax) return segments;
    daysPerEnd = Math.floor(daysPerEnd / 2);
  }
  return [summary(index, fromAt, untilAt)];
}

function withSummedMiddle(
  index: BusinessTimeIndex,
  fromAt: Instant,
  untilAt: Instant,
  daysPerEnd: number,
): CountedSegment[] {
  const middleFromAt = startOfDay(index, localDayOf(index, fromAt) + daysPerEnd);
  const middleUntilAt = startOfDay(index, localDayOf(index, untilAt - 1) + 1 - daysPerEnd);
  if (middleFromAt >= middleUntilAt) return told(index, fromAt, untilAt);
  return [
    ...told(index, fromAt, middleFromAt),
    summary(index, middleFromAt, middleUntilAt),
    ...told(index, middleUntilAt, untilAt),
  ];
}

/** Day by day; neighbours of one kind are one segment, but for holidays, which each have a date. */
function told(index: BusinessTimeIndex, fromAt: Instant, untilAt: Instant): CountedSegment[] {
  const segments: CountedSegment[] = [];
  for (const { kind, localDate, ...stretch } of explainBusinessTime(index, fromAt, untilAt)) {
    const countedSeconds = kind === "open" ? stretch.seconds : 0;
    const last = segments.at(-1);
    if (kind === "holiday") {
      segments.push({ kind, localDate, ...stretch, countedSeconds });
    } else if (last?.kind === kind) {
      segments.splice(-1, 1, {
        kind,
        fromAt: last.fromAt,
        untilAt: stretch.untilAt,
        seconds: last.seconds + stretch.seconds,
        countedSeconds: last.countedSeconds + countedSeconds,
      });
    } else segments.push({ kind, ...stretch, countedSeconds });
  }
  return segments;
}

function summary(index: BusinessTimeIndex, fromAt: Instant, untilAt: Instant): CountedSegment {
  const days = { openDay: 0, closedDay: 0, holiday: 0 };
  const lastDay = localDayOf(index, untilAt - 1);
  for (let day = localDayOf(index, fromAt); day <= lastDay; day += 1) {
    days[openingDayOn(index.days, day).kind] += 1;
  }
  return {
    kind: "summary",
    fromAt,
    untilAt,
    seconds: untilAt - fromAt,
    countedSeconds: businessSeconds(index, fromAt, untilAt),
    openDays: days.openDay,
    closedDays: days.closedDay,
    holidays: days.holiday,
  };
}

/** The local date of an instant, as an epoch day; a clock is less than a day off UTC. */
function localDayOf(index: BusinessTimeIndex, at: Instant): number {
  let day = Math.floor(at / SECONDS_PER_DAY) + 2;
  while (startOfDay(index, day) > at) day -= 1;
  return day;
}

function startOfDay(index: BusinessTimeIndex, epochDay: number): Instant {
  return firstReachedAt(index.clock, epochDay * SECONDS_PER_DAY);
}
