import type { TicketPriorityEntity } from "../../../contract/carriers/ticket-priority-entity.ts";
import type { TicketPriorityEscalationLevelEntity } from "../../../contract/carriers/ticket-priority-escalation-level-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { OpenHours } from "../../../domain/business-time/schedule.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { EscalationLevel, Priority } from "../../../domain/desk/priority.ts";
import { localise } from "../language.ts";
import { noRights, type Presentation } from "./presentation.ts";

type WirePriority = Wire<typeof TicketPriorityEntity>;

/** The last second of a day: the published form of "until midnight". */
const LAST_SECOND_OF_DAY = 24 * 3600 - 1;

export function presentPriority(
  priority: Priority,
  { desk, language }: Presentation,
): WirePriority {
  const { reactions } = priority;
  return {
    TicketPriorityId: priority.priorityId,
    Name: localise(priority.name, language),
    Status: priority.deleted ? "Deleted" : "Normal",
    Flags: priority.flags,
    SortOrder: priority.sortOrder,
    TicketRead: reactions.Read,
    ChangedOwner: reactions.ChangedOwner,
    TicketNewinfo: reactions.NewInfo,
    TicketClosed: reactions.Closed,
    TicketChangedPriority: reactions.ChangedPriority,
    TicketNew: reactions.New,
    Deadline: priority.deadlineMinutes,
    ...presentWeek(priority),
    NonDates: priority.holidays,
    EscalationLevels: priority.escalationLevels.map((level) => presentEscalationLevel(level, desk)),
    ...noRights,
  };
}

function presentWeek({ weekHours }: Priority) {
  const [mon, tue, wed, thu, fri, sat, sun] = weekHours;
  return {
    MonStart: start(mon),
    MonStop: stop(mon),
    TueStart: start(tue),
    TueStop: stop(tue),
    WedStart: start(wed),
    WedStop: stop(wed),
    ThuStart: start(thu),
    ThuStop: stop(thu),
    FriStart: start(fri),
    FriStop: stop(fri),
    SatStart: start(sat),
    SatStop: stop(sat),
    SunStart: start(sun),
    SunStop: stop(sun),
  };
}

const start = (hours: OpenHours): number => hours.startMinute * 60;

const stop = (hours: OpenHours): number => Math.min(hours.stopMinute * 60, LAST_SECOND_OF_DAY);

function presentEscalationLevel(
  level: EscalationLevel,
  { users }: Desk,
): Wire<typeof TicketPriorityEscalationLevelEntity> {
  const templates = level.replyTemplateIds;
  return {
    TicketAlertId: level.escalationLevelId,
    AlertLevel: level.level,
    AlertTimeout: level.afterMinutes,
    Action: level.action,
    DelegateTo: users.get(level.delegateToUserId)?.serviceUserId ?? 0,
    ScriptId: level.scriptId,
    EmailTo: level.emailTo,
    SmsTo: level.smsTo,
    ReplyTemplateIdCustomer: templates.customerEmail,
    ReplyTemplateIdUser: templates.userEmail,
    ReplyTemplateIdCatmast: templates.categoryMasterEmail,
    ReplyTemplateIdEmail: templates.othersEmail,
    RtiCustomerSms: templates.customerSms,
    ReplyTemplateIdUserSms: templates.userSms,
    ReplyTemplateIdCatmastSms: templates.categoryMasterSms,
    ReplyTemplateIdSms: templates.othersSms,
    ...noRights,
  };
}
