import type { DeskSettings } from "../../../domain/desk/settings.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const selectSettings = defineStatement<{ name: string; value: string }>(
  "select name, value from setting",
);

/** The settings, typed. A value that cannot be read ends with a sentence that names it. */
export async function loadSettings(db: Queryable): Promise<DeskSettings> {
  const { rows } = await db.query(selectSettings);
  const values = new Map(rows.map((row) => [row.name, row.value]));
  const integer = (name: string, fallback: number): number => {
    const value = values.get(name);
    if (value === undefined) return fallback;
    if (!/^-?\d{1,9}$/.test(value)) throw unreadable(name, value, "a whole number");
    return Number(value);
  };
  return {
    baseTimeZone: readTimeZone(values.get("BaseTimeZone") ?? "UTC"),
    externalAsDefault: integer("ExternalAsDefault", 1) !== 0,
    defaultStatusIds: {
      Active: integer("DefaultTicketStatusOpen", 1),
      Closed: integer("DefaultTicketStatusClosed", 2),
      Postponed: integer("DefaultTicketStatusInactive", 3),
      Deleted: integer("DefaultTicketStatusDeleted", 4),
      Merged: integer("DefaultTicketStatusConnected", 5),
      Spam: integer("DefaultTicketStatusSpam", 6),
    },
    statusWhenTakingOwnershipId: integer("DefaultStatusWhenTakingOwnership", 1),
    userInactivityLimitHours: integer("UserInactivityLimitHours", 2),
    crossPostWindowMinutes: integer("CrossPostMergeTimeWindow", 0),
    timeToReplyOnNewTicketMinutes: integer("DefaultTimeToReplyOnNewTicket", -1),
    retainDeletedDays: integer("RetainDeletedDataDays", 14),
  };
}

function readTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw unreadable("BaseTimeZone", name, "an IANA time zone such as Europe/Oslo");
  }
}

function unreadable(name: string, value: string, expected: string): Error {
  return new Error(`table setting, ${name}: "${value}" is not ${expected}`);
}
