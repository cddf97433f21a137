import type { CountedTime, CountedSegment } from "../../../domain/explain/counted-time.ts";
import type {
  Difference,
  Explained,
  ExplainedCounter,
  ExplainedStay,
  ExplainedTime,
  Explanation,
} from "../../../domain/explain/explanation.ts";
import type { LogRow } from "../../../domain/explain/ticket-history.ts";
import type { OptionalInstant } from "../../../domain/instant.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import type { Presentation } from "../presenters/presentation.ts";
import { describeDifference, describeRule, type Rule } from "./describe-rule.ts";
import { explainWriterFor, type ExplainWriter } from "./explain-writer.ts";
import { logActionName } from "./log-action-names.ts";
import { presentAssignment } from "./present-assignment.ts";

/** An explanation under the published names of the explained members. Opening hours are the base zone's. */
export function presentExplanation(
  explanation: Explanation,
  presentation: Presentation,
  dates: DateFormat,
) {
  const write = explainWriterFor(presentation, dates);
  const owner = explanation.ownerId;
  return {
    TicketId: explanation.ticketId,
    ExplainedAt: write.date(explanation.explainedAt),
    TimeZone: dates.zone,
    Values: {
      Deadline: presentInstant(explanation.deadlineAt, write),
      AlertTimeout: presentInstant(explanation.escalatesAt, write),
      TimeToReply: presentMinutes(explanation.timeToReplyMinutes, write),
      TimeToClose: presentMinutes(explanation.timeToCloseMinutes, write),
      TimeSpentInternally: presentCounter(explanation.timeSpentInternallySeconds, write),
      TimeSpentExternally: presentCounter(explanation.timeSpentExternallySeconds, write),
      TimeSpentQueue: presentCounter(explanation.timeSpentQueueSeconds, write),
      RealTimeSpentInternally: presentCounter(explanation.realTimeSpentInternallySeconds, write),
      RealTimeSpentExternally: presentCounter(explanation.realTimeSpentExternallySeconds, write),
      RealTimeSpentQueue: presentCounter(explanation.realTimeSpentQueueSeconds, write),
      OwnedBy: {
        ...presentValue(owner, (userId) => (userId === 0 ? null : write.user(userId)), write),
        Assignment: owner.assignment === null ? null : presentAssignment(owner.assignment, write),
      },
      Priority: presentValue(explanation.priorityId, write.priority, write),
      ReadStatus: presentValue(explanation.readStatus, (status) => status, write),
    },
  };
}

function presentInstant(explained: ExplainedTime<OptionalInstant, Rule>, write: ExplainWriter) {
  return {
    ...presentValue(explained, write.optionalDate, write),
    Time: presentTime(explained.time, write),
  };
}

function presentMinutes(explained: ExplainedTime<number, Rule>, write: ExplainWriter) {
  return {
    Unit: "minutes",
    ...presentValue(explained, (minutes) => minutes, write),
    Time: presentTime(explained.time, write),
  };
}

function presentCounter(explained: ExplainedCounter, write: ExplainWriter) {
  const { earlierStays, stays } = explained;
  return {
    Unit: "seconds",
    ...presentValue(explained, (seconds) => seconds, write),
    EarlierStays:
      earlierStays === null
        ? null
        : {
            Count: earlierStays.count,
            BookedSeconds: earlierStays.bookedSeconds,
            CountedSeconds: earlierStays.countedSeconds,
          },
    Stays: stays.map((stay) => presentStay(stay, write)),
  };
}

function presentValue<Value, Presented>(
  { value, rule, difference, change }: Explained<Value, Rule>,
  present: (value: Value) => Presented,
  write: ExplainWriter,
) {
  return {
    Value: present(value),
    Rule: write.words(describeRule(rule, write.names)),
    RuleCode: rule.code,
    Reproducible: difference === null,
    Difference: difference === null ? null : presentDifference(difference, present, write),
    Change: change === null ? null : presentChange(change, write),
  };
}

function presentDifference<Value, Presented>(
  { reason, recomputed, excess }: Difference<Value>,
  present: (value: Value) => Presented,
  write: ExplainWriter,
) {
  return {
    Reason: write.words(describeDifference(reason)),
    ReasonCode: reason,
    Recomputed: recomputed === undefined ? null : present(recomputed),
    Excess: excess,
  };
}

function presentChange({ logId, at, userId, action }: LogRow, write: ExplainWriter) {
  return {
    LogId: logId,
    At: write.date(at),
    By: write.user(userId),
    Action: action,
    ActionName: logActionName(action),
  };
}

function presentTime(time: CountedTime | null, write: ExplainWriter) {
  if (time === null) return null;
  return {
    From: write.date(time.fromAt),
    Until: write.date(time.untilAt),
    OpeningHoursOf: time.priorityId === 0 ? null : write.priority(time.priorityId),
    CountedSeconds: time.countedSeconds,
    Segments: time.segments.map((segment) => presentSegment(segment, write)),
  };
}

function presentStay({ time, ...stay }: ExplainedStay, write: ExplainWriter) {
  return {
    HistoryId: stay.historyId,
    Status: { TicketStatusId: stay.statusId, Name: write.names.status(stay.statusId) },
    Running: stay.running,
    BookedSeconds: stay.bookedSeconds,
    Time: presentTime(time, write),
  };
}

function presentSegment(segment: CountedSegment, write: ExplainWriter) {
  return {
    Kind: segment.kind,
    From: write.date(segment.fromAt),
    Until: write.date(segment.untilAt),
    Seconds: segment.seconds,
    CountedSeconds: segment.countedSeconds,
    ...(segment.kind === "holiday" && { Date: segment.localDate }),
    ...(segment.kind === "summary" && {
      OpenDays: segment.openDays,
      ClosedDays: segment.closedDays,
      Holidays: segment.holidays,
    }),
  };
}
