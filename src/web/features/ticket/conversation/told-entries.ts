import type { LogEntry } from "./log-queries.ts";

type Change = NonNullable<LogEntry["Changes"][number]>;

/** What an entry of the log is about, where that is more than the values that it changed. */
export type Happening =
  | "created"
  | "merged"
  | "mergedAway"
  | "unmerged"
  | "related"
  | "withTicket"
  | "escalated"
  | "changed";

/** An entry that a reader of the conversation wants to see. */
export interface ToldEntry {
  readonly logId: number;
  readonly at: string;
  /** Empty = the desk itself. */
  readonly by: string;
  readonly happening: Happening;
  readonly ticketIds: readonly number[];
  readonly fromTicketId: number;
  readonly changes: readonly Change[];
}

/** Members in the order in which they are told; what is not among them follows from these, or is bookkeeping. */
const told = [
  "Title",
  "TicketType",
  "Status",
  "OwnedBy",
  "Category",
  "Priority",
  "Deadline",
  "Activate",
  "Slevel",
  "Tags",
  "Person",
  "SecondaryPersons",
  "Sale",
  "Project",
  "CustomFields",
  "AlertLevel",
  "Message/Body",
  "Message/Slevel",
];

/** The entry as it is told among messages; null when it says nothing that can be seen otherwise. */
export function toldEntry(entry: LogEntry): ToldEntry | null {
  const happening = happeningOf(entry);
  const changes =
    happening === "created"
      ? []
      : entry.Changes.flatMap((change) => (change === null ? [] : [change]))
          .filter(({ Member }) => told.includes(Member ?? ""))
          .toSorted((a, b) => told.indexOf(a.Member ?? "") - told.indexOf(b.Member ?? ""));
  if (happening === "changed" && changes.length === 0) return null;
  return {
    logId: entry.LogId,
    at: entry.At,
    by: entry.FullName ?? "",
    happening,
    ticketIds: entry.OtherTicketIds,
    fromTicketId: entry.FromTicketId,
    changes,
  };
}

function happeningOf({ Action: action, OtherTicketIds: others, ...entry }: LogEntry): Happening {
  if (entry.TookMergeBack) return "unmerged";
  switch (action) {
    case "Ticket_JoinTickets":
      return "merged";
    case "Ticket_ConnectTwoTickets":
      return "mergedAway";
    case "Ticket_Relation":
      return "related";
    case "Ticket_TicketEscalated":
      return "escalated";
    default:
      if (action?.startsWith("Ticket_NewTicket") === true) return "created";
      return others.length > 0 ? "withTicket" : "changed";
  }
}
