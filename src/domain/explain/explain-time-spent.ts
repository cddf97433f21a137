import type { TimeCounter } from "../desk/status.ts";
import type { Instant } from "../instant.ts";
import { clockOfPriority } from "./clock-of-priority.ts";
import { attributeStays, type AttributedStay } from "./attribute-stays.ts";
import type { ExplainSituation } from "./explain-situation.ts";
import { everySecond, SEGMENTS_MAX, type ExplainedClock } from "./explained-clock.ts";
import type {
  Difference,
  DifferenceReason,
  ExplainedCounter,
  ExplainedStay,
  SummedStays,
} from "./explanation.ts";
import { rowBehind } from "./ticket-history.ts";
import { timeSpentFields, type TimeSpentField } from "./time-spent-fields.ts";

/** So many stays are told one by one, the latest. */
export const STAYS_MAX = 20;

/** What a published 32-bit counter can hold. */
const COUNTER_MAX_SECONDS = 2_147_483_647;

/** A finished stay, measured again. */
interface MeasuredStay extends AttributedStay {
  readonly bookedSeconds: number;
  readonly countedSeconds: number;
  readonly clock: ExplainedClock;
}

/** Why a counter of time spent stands where it stands: the stays that were booked to it. */
export function explainTimeSpent(
  situation: ExplainSituation,
  field: TimeSpentField,
): ExplainedCounter {
  const { ticket, history } = situation;
  const { counter, inOpeningHours, logField } = timeSpentFields[field];
  const clockFor = (priorityId: number): ExplainedClock =>
    inOpeningHours ? clockOfPriority(situation, priorityId) : everySecond;
  const stays = attributeStays(situation)
    .filter((stay) => stay.counter === counter)
    .map((stay): MeasuredStay => {
      const clock = clockFor(stay.priorityId);
      return {
        ...stay,
        clock,
        bookedSeconds: inOpeningHours ? stay.businessSeconds : stay.realSeconds,
        countedSeconds: clock.elapsedSeconds(stay.fromAt, stay.untilAt),
      };
    });
  const shown = stays.slice(-STAYS_MAX);
  const running = runningStay(situation, counter);
  const segmentsMax = Math.floor(SEGMENTS_MAX / (shown.length + running.length));
  return {
    value: ticket[field],
    rule: { code: "finishedStays", counter, inOpeningHours, count: stays.length },
    difference: differenceOf(ticket[field], stays),
    change: rowBehind(history, [logField]),
    earlierStays: sumOf(stays.slice(0, stays.length - shown.length)),
    stays: [
      ...shown.map((stay) => tell(stay, stay.clock, segmentsMax)),
      ...running.map((stay) => tell(stay, clockFor(ticket.priorityId), segmentsMax)),
    ],
  };
}

/** The stay that goes on, if it will be booked to this counter when it ends. */
function runningStay(
  { ticket, desk, now }: ExplainSituation,
  counter: TimeCounter,
): { readonly statusId: number; readonly fromAt: Instant; readonly untilAt: Instant }[] {
  const { statusId, statusSince } = ticket;
  if (desk.statuses.get(statusId)?.timeCounter !== counter) return [];
  return [{ statusId, fromAt: statusSince, untilAt: Math.max(now, statusSince) }];
}

function tell(
  stay: Pick<MeasuredStay, "statusId" | "fromAt" | "untilAt"> & Partial<MeasuredStay>,
  clock: ExplainedClock,
  segmentsMax: number,
): ExplainedStay {
  return {
    historyId: stay.historyId ?? null,
    statusId: stay.statusId,
    running: stay.bookedSeconds === undefined,
    bookedSeconds: stay.bookedSeconds ?? 0,
    time: clock.tell(stay.fromAt, stay.untilAt, segmentsMax),
  };
}

function differenceOf(value: number, stays: readonly MeasuredStay[]): Difference<number> | null {
  const sum = sumOf(stays);
  const booked = sum?.bookedSeconds ?? 0;
  const recomputed = sum?.countedSeconds ?? 0;
  const eachFits = stays.every((stay) => stay.bookedSeconds === stay.countedSeconds);
  if (booked === value && eachFits) return null;
  return { reason: reasonOf(value, booked, recomputed), recomputed, excess: value - recomputed };
}

function reasonOf(value: number, booked: number, recomputed: number): DifferenceReason {
  if (value === COUNTER_MAX_SECONDS && recomputed > value) return "counterFull";
  return booked === value ? "configurationChanged" : "historyIncomplete";
}

function sumOf(stays: readonly MeasuredStay[]): SummedStays | null {
  if (stays.length === 0) return null;
  return stays.reduce<SummedStays>(
    (sum, stay) => ({
      count: sum.count + 1,
      bookedSeconds: sum.bookedSeconds + stay.bookedSeconds,
      countedSeconds: sum.countedSeconds + stay.countedSeconds,
    }),
    { count: 0, bookedSeconds: 0, countedSeconds: 0 },
  );
}
