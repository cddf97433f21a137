import type { TimeCounter } from "../desk/status.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { logFields } from "./log-fields.ts";

export type TimeSpentField = Extract<keyof Ticket, `${"t" | "realT"}imeSpent${string}Seconds`>;

interface TimeSpentTotal {
  readonly counter: Exclude<TimeCounter, "None">;
  readonly inOpeningHours: boolean;
  readonly logField: number;
}

/** The six totals: of which statuses, counted how, logged as which field. */
export const timeSpentFields: Readonly<Record<TimeSpentField, TimeSpentTotal>> = {
  timeSpentInternallySeconds: {
    counter: "Internally",
    inOpeningHours: true,
    logField: logFields.timeSpentInternally,
  },
  timeSpentExternallySeconds: {
    counter: "Externally",
    inOpeningHours: true,
    logField: logFields.timeSpentExternally,
  },
  timeSpentQueueSeconds: {
    counter: "Queue",
    inOpeningHours: true,
    logField: logFields.timeSpentQueue,
  },
  realTimeSpentInternallySeconds: {
    counter: "Internally",
    inOpeningHours: false,
    logField: logFields.realTimeSpentInternally,
  },
  realTimeSpentExternallySeconds: {
    counter: "Externally",
    inOpeningHours: false,
    logField: logFields.realTimeSpentExternally,
  },
  realTimeSpentQueueSeconds: {
    counter: "Queue",
    inOpeningHours: false,
    logField: logFields.realTimeSpentQueue,
  },
};
