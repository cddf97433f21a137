/** How the values of a logged field are written. */
export type LogForm = "Text" | "Name" | "Instant" | "Minutes" | "Seconds" | "Number" | "Flag";

interface LoggedMember {
  readonly member: string;
  readonly form: LogForm;
}

const member = (name: string, form: LogForm): LoggedMember => ({ member: name, form });

/** The published member and the form of each field that the log knows by its number; others have no member. */
export const loggedMembers: Readonly<Record<number, LoggedMember>> = {
  1: member("CreatedAt", "Instant"),
  2: member("Title", "Text"),
  3: member("LastChanged", "Instant"),
  4: member("ReadByOwner", "Instant"),
  5: member("ReadByCustomer", "Instant"),
  6: member("ClosedAt", "Instant"),
  7: member("TimeToClose", "Minutes"),
  8: member("RealTimeToClose", "Minutes"),
  9: member("TimeToReply", "Minutes"),
  10: member("RealTimeToReply", "Minutes"),
  11: member("Author", "Text"),
  12: member("CreatedBy", "Name"),
  13: member("AlertLevel", "Number"),
  14: member("AlertTimeout", "Instant"),
  15: member("ConnectId", "Number"),
  17: member("ReadStatus", "Name"),
  18: member("HasAttachment", "Flag"),
  21: member("RepliedAt", "Instant"),
  22: member("Slevel", "Name"),
  23: member("Category", "Name"),
  24: member("Priority", "Name"),
  25: member("Person", "Name"),
  26: member("BaseStatus", "Name"),
  27: member("FirstReadByUser", "Instant"),
  28: member("Activate", "Instant"),
  29: member("OwnedBy", "Name"),
  34: member("FirstReadByOwner", "Instant"),
  35: member("Status", "Name"),
  36: member("Deadline", "Instant"),
  38: member("TimeSpentInternally", "Seconds"),
  39: member("TimeSpentExternally", "Seconds"),
  40: member("TimeSpentQueue", "Seconds"),
  41: member("RealTimeSpentInternally", "Seconds"),
  42: member("RealTimeSpentExternally", "Seconds"),
  43: member("RealTimeSpentQueue", "Seconds"),
  44: member("NumReplies", "Number"),
  45: member("NumMessages", "Number"),
  46: member("Tags", "Name"),
  47: member("Sale", "Name"),
  48: member("Project", "Name"),
  49: member("TicketType", "Name"),
  10_004: member("Message/Author", "Text"),
  10_005: member("Message/Slevel", "Name"),
  10_008: member("Message/TimeSpent", "Minutes"),
  10_009: member("Message/Body", "Text"),
  10_010: member("Message/HtmlBody", "Text"),
  10_011: member("Message/MessageHeaders", "Text"),
};
