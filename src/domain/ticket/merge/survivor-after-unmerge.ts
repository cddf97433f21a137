import type { EscalationFields } from "../../escalation/ticket-escalation.ts";
import { escalationFieldsOf, escalationStateOf } from "../../escalation/ticket-escalation.ts";
import { isSame } from "../../held-sends/send-effect.ts";
import { isAnalysed } from "../message/message-direction.ts";
import { analysisOf, countersOf } from "../message/ticket-totals.ts";
import { logActions } from "../save/choose-log-action.ts";
import { priorityOf } from "../save/find-on-desk.ts";
import { logChanges } from "../save/log-changes.ts";
import { nothingBeside, type TicketWrite } from "../save/save-decision.ts";
import type { SaveSituation } from "../save/save-situation.ts";
import type { Ticket } from "../ticket.ts";
import type { MergedTicket, MergeRecord, MergeTrace } from "./merge-record.ts";
import type { PlacedMessage } from "./merge-situation.ts";
import { repliesSince, replyWithout } from "./reply-without.ts";

interface Leaving extends Pick<SaveSituation, "caller" | "desk" | "businessClock" | "now"> {
  readonly survivor: Ticket;
  readonly record: MergeRecord;
  readonly records: readonly MergeRecord[];
  readonly messages: readonly PlacedMessage[];
  /** The tickets that are taken back, and what those brought that stay merged. */
  readonly leaving: readonly MergedTicket[];
  readonly remaining: readonly MergeTrace[];
  readonly skippedMessageIds: readonly number[];
}

/** The ticket that others were merged into, without what it had by those that are taken back alone. */
export function survivorAfterUnmerge(situation: Leaving): TicketWrite {
  const { survivor, leaving, caller, desk, now, skippedMessageIds } = situation;
  const ticket = afterUnmerge(situation);
  const stays = new Set(ticket.secondaryPersonIds);
  const removed = survivor.secondaryPersonIds.filter((id) => !stays.has(id));
  return {
    ticket,
    ...nothingBeside,
    log: {
      action: logActions.EditTicket,
      userId: caller.user.userId,
      at: now,
      changes: logChanges(survivor, ticket, desk.customFields),
      details: {
        ...(removed.length > 0 && { secondaryPersons: { added: [], removed } }),
        unmerged: { ticketIds: leaving.map(({ ticketId }) => ticketId), skippedMessageIds },
      },
    },
  };
}

function afterUnmerge(situation: Leaving): Ticket {
  const { survivor, record, records, messages, leaving, remaining, now } = situation;
  const going = new Set(leaving.flatMap(({ trace }) => trace.messageIds));
  const left = messages.filter(({ messageId }) => !going.has(messageId));
  const analysed = messages.some((each) => going.has(each.messageId) && isAnalysed(each));
  const needed = new Set(remaining.flatMap(({ broughtPersonIds }) => broughtPersonIds));
  const gone = new Set(
    leaving.flatMap(({ trace }) => trace.broughtPersonIds).filter((id) => !needed.has(id)),
  );
  const reply = replyWithout(
    survivor,
    {
      gone: leaving.map(({ trace }) => trace),
      left: remaining,
      since: repliesSince(records, left),
      own: record.survivor.reply,
    },
    situation.businessClock(priorityOf(situation.desk, survivor.priorityId)),
  );
  return {
    ...survivor,
    ...countersOf(left),
    ...(analysed && analysisOf(left)),
    ...reply,
    ...chainAfter(situation),
    secondaryPersonIds: survivor.secondaryPersonIds.filter((id) => !gone.has(id)),
    lastChangedAt: now,
    version: survivor.version + 1,
  };
}

/** The news that the merge was ends with the last of its tickets, unless the chain went on since. */
function chainAfter({ survivor, record, leaving }: Leaving): EscalationFields {
  const now = escalationFieldsOf(escalationStateOf(survivor));
  const back = new Set(leaving.map(({ ticketId }) => ticketId));
  const isOver = record.tickets.every(
    ({ ticketId, takenBackAt }) => takenBackAt !== null || back.has(ticketId),
  );
  const { before, after } = record.survivor.chain;
  return isOver && sameChain(now, after) ? before : now;
}

/** What is stored as JSON keeps no order of its members. */
function sameChain(one: EscalationFields, other: EscalationFields): boolean {
  return (
    isSame(one.escalatesAt, other.escalatesAt) &&
    one.escalationLevel === other.escalationLevel &&
    one.escalationSecondsLeft === other.escalationSecondsLeft &&
    one.escalationSuspended === other.escalationSuspended
  );
}
