import { defineCarrier } from "../carrier.ts";
import {
  TicketPriorityEscalateEvent,
  TicketPriorityFlags,
  TicketPriorityStatus,
} from "../enums/ticket-priority.ts";
import { dayOfYear, embedded, flags, int32, key, list, oneOf, text, timeOfDay } from "../member.ts";
import { TicketPriorityEscalationLevelEntity } from "./ticket-priority-escalation-level-entity.ts";
import { rowRights } from "./row-rights.ts";

/** A priority: opening hours, deadline and escalation. Deadline and times of escalation are minutes. */
export const TicketPriorityEntity = defineCarrier("TicketPriorityEntity", {
  TicketPriorityId: key(),
  Name: text({ maxLength: 64, perLanguage: true }),
  Status: oneOf(TicketPriorityStatus),
  Flags: flags(TicketPriorityFlags),
  SortOrder: int32(),
  TicketRead: oneOf(TicketPriorityEscalateEvent),
  ChangedOwner: oneOf(TicketPriorityEscalateEvent),
  TicketNewinfo: oneOf(TicketPriorityEscalateEvent),
  TicketClosed: oneOf(TicketPriorityEscalateEvent),
  TicketChangedPriority: oneOf(TicketPriorityEscalateEvent),
  TicketNew: oneOf(TicketPriorityEscalateEvent),
  Deadline: int32(),
  MonStart: timeOfDay(),
  MonStop: timeOfDay(),
  TueStart: timeOfDay(),
  TueStop: timeOfDay(),
  WedStart: timeOfDay(),
  WedStop: timeOfDay(),
  ThuStart: timeOfDay(),
  ThuStop: timeOfDay(),
  FriStart: timeOfDay(),
  FriStop: timeOfDay(),
  SatStart: timeOfDay(),
  SatStop: timeOfDay(),
  SunStart: timeOfDay(),
  SunStop: timeOfDay(),
  NonDates: list(dayOfYear()),
  EscalationLevels: list(embedded(TicketPriorityEscalationLevelEntity)),
  ...rowRights,
});
