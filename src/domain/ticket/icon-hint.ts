import type { Ticket } from "./ticket.ts";

/** Name of the picture that lists show for a ticket. */
export type IconHint =
  | "ticketDeleted"
  | "ticketSpam"
  | "ticketMerged"
  | "ticketClosed"
  | "ticketPostponed"
  | "ticketUnread"
  | "ticketChanged"
  | "ticketRead";

/** Any base status but Active speaks for itself; an active ticket shows what its owner has read. */
export function iconHint({
  baseStatus,
  readStatus,
}: Pick<Ticket, "baseStatus" | "readStatus">): IconHint {
  switch (baseStatus) {
    case "Deleted":
      return "ticketDeleted";
    case "Spam":
      return "ticketSpam";
    case "Merged":
      return "ticketMerged";
    case "Closed":
      return "ticketClosed";
    case "Postponed":
      return "ticketPostponed";
    case "Active":
      switch (readStatus) {
        case "Red":
          return "ticketUnread";
        case "Yellow":
          return "ticketChanged";
        case "Green":
          return "ticketRead";
      }
  }
}
