/** Published names of the actions on tickets; the place in the list is the published number. */
const names: readonly string[] = [
  "No_Logging",
  "Unknown",
  "CustomDescription",
  "Continue",
  "ImportTicketFromEmail",
  "ImportMailNewTicket",
  "ImportMailExistingTicket",
  "AttachmentConnectedToTicket",
  "TicketActivated",
  "TicketEscalated",
  "ConnectTwoTickets",
  "MessageAddedToTicket",
  "SendingSpmMessage",
  "SavedFromEjScript",
  "TicketEscalatedFromEjScript",
  "SetValuesFromSoap",
  "AddMessageFromSoap",
  "NewTicketFromSoap",
  "AddMessage",
  "NewTicket",
  "UserTakesOwnership",
  "ChangeStatus",
  "ChangeSecurityStatus",
  "QuickSetExtraDateTime",
  "QuickSetExtraDate",
  "QuickSetExtraTime",
  "QuickSetExtraField",
  "SwapExtraField",
  "ReadByUser",
  "BatchOperation",
  "BatchMarkAsRead",
  "BatchMarkAsUnread",
  "BatchCloseTicket",
  "EditTicket",
  "DeleteTicket",
  "JoinTickets",
  "EditMessage",
  "CloseTicketAfterForward",
  "CloseAfterMassMessage",
  "CloseTicketFromSoap",
  "ReadTicketFromSoap",
  "UserDeletedOwner",
  "NewTicketFromSpecialForm",
  "TicketClosedByFAQ",
  "NewTicketFromCustomer",
  "AddMessageFromCustomer",
  "ReadByCustomer",
  "SetRepliedAtByMassMessage",
  "TicketActivatedByBounce",
  "AutoCategorized",
];

/** Published number of the first action on messages; the next ones follow. */
const FIRST_MESSAGE_ACTION = 10_001;

/** Published names of the actions on messages, in the order of their numbers. */
const messageNames: readonly string[] = [
  "Unknown",
  "CustomDescription",
  "Continue",
  "ImportTicketFromEmail",
  "ImportMailAddMessage",
  "AddedDebugInfo",
  "SendingReplyTemplate",
  "SendingSMS",
  "SendingSpmMessage",
  "SavedFromEjScript",
  "AddMessageFromSoap",
  "AddMessage",
  "NewTicket",
  "EditTicket",
  "EditMessage",
  "ForwardMessage",
  "AddMassMessage",
  "NewMessageFromSpecialForm",
  "TicketNotifyFAQ",
  "NewTicketFromCustomer",
  "AddMessageFromCustomer",
  "BounceMessage",
  "OutboxMessage",
  "EditMessageFromSoap",
  "InlineImagesConverted",
  "DeleteMessage",
];

/** Published number of a change of relations, far from all others. */
const RELATION_ACTION = 20_001;

/** The published name of a log action, for example `Ticket_NewTicket` or `Message_DeleteMessage`. */
export function logActionName(action: number): string {
  if (action === RELATION_ACTION) return "Ticket_Relation";
  const message = messageNames[action - FIRST_MESSAGE_ACTION];
  return message === undefined ? `Ticket_${names[action] ?? "Unknown"}` : `Message_${message}`;
}
