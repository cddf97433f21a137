import type { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import type { TicketPriorityEscalationLevelEntity } from "../../../contract/carriers/ticket-priority-escalation-level-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { MINUTES_PER_DAY, type OpenHours } from "../../../domain/business-time/schedule.ts";
import type { EscalationLevel } from "../../../domain/desk/priority.ts";
import type { SourcePriority } from "../../../domain/import/source-records.ts";
import type { UserIdOf } from "./translate-lists.ts";

type WirePriority = Wire<typeof TicketPriorityEntity>;

export function translatePriority(priority: WirePriority, userIdOf: UserIdOf): SourcePriority {
  return {
    priorityId: priority.TicketPriorityId,
    name: priority.Name ?? "",
    deleted: priority.Status === "Deleted",
    flags: priority.Flags,
    sortOrder: priority.SortOrder,
    reactions: {
      Read: priority.TicketRead,
      ChangedOwner: priority.ChangedOwner,
      NewInfo: priority.TicketNewinfo,
      Closed: priority.TicketClosed,
      ChangedPriority: priority.TicketChangedPriority,
      New: priority.TicketNew,
    },
    deadlineMinutes: priority.Deadline,
    weekHours: [
      openHours(priority.MonStart, priority.MonStop),
      openHours(priority.TueStart, priority.TueStop),
      openHours(priority.WedStart, priority.WedStop),
      openHours(priority.ThuStart, priority.ThuStop),
      openHours(priority.FriStart, priority.FriStop),
      openHours(priority.SatStart, priority.SatStop),
      openHours(priority.SunStart, priority.SunStop),
    ],
    holidays: priority.NonDates,
    escalationLevels: priority.EscalationLevels.map((level) => translateLevel(level, userIdOf)),
  };
}

/** The last minute of a day stands for its end. */
const LAST_MINUTE = MINUTES_PER_DAY - 1;

function openHours(startSecond: number, stopSecond: number): OpenHours {
  const stopMinute = Math.floor(stopSecond / 60);
  return {
    startMinute: Math.floor(startSecond / 60),
    stopMinute: stopMinute >= LAST_MINUTE ? MINUTES_PER_DAY : stopMinute,
  };
}

function translateLevel(
  level: Wire<typeof TicketPriorityEscalationLevelEntity>,
  userIdOf: UserIdOf,
): EscalationLevel {
  return {
    escalationLevelId: level.TicketAlertId,
    level: level.AlertLevel,
    afterMinutes: level.AlertTimeout,
    action: level.Action,
    delegateToUserId: userIdOf(level.DelegateTo),
    scriptId: Math.max(0, level.ScriptId),
    emailTo: level.EmailTo ?? "",
    smsTo: level.SmsTo ?? "",
    replyTemplateIds: {
      customerEmail: level.ReplyTemplateIdCustomer,
      userEmail: level.ReplyTemplateIdUser,
      categoryMasterEmail: level.ReplyTemplateIdCatmast,
      othersEmail: level.ReplyTemplateIdEmail,
      customerSms: level.RtiCustomerSms,
      userSms: level.ReplyTemplateIdUserSms,
      categoryMasterSms: level.ReplyTemplateIdCatmastSms,
      othersSms: level.ReplyTemplateIdSms,
    },
  };
}
