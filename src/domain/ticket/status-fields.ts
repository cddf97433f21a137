import type { Ticket } from "./ticket.ts";

/** What goes with a status. Whatever changes that, changes the start of the stay in it. */
export const statusFields = [
  "statusId",
  "baseStatus",
  "statusSince",
  "activatesAt",
  "closedAt",
  "timeToCloseMinutes",
  "realTimeToCloseMinutes",
  "timeSpentInternallySeconds",
  "timeSpentExternallySeconds",
  "timeSpentQueueSeconds",
  "realTimeSpentInternallySeconds",
  "realTimeSpentExternallySeconds",
  "realTimeSpentQueueSeconds",
] as const satisfies readonly (keyof Ticket)[];
