import type { MailSettings } from "../../../domain/desk/mail-settings.ts";
import type { DeskSettings } from "../../../domain/desk/settings.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { unreadable } from "./unreadable-row.ts";

const selectSettings = defineStatement<{ name: string; value: string }>(
  "select name, value from setting",
);

const UNSAFE_FILE_TYPES = "bat cmd com dll exe js lnk msi ocx php ps1 scr vbs";

/** The settings, typed. A missing one has its default; `DatabaseUnusable` for an unreadable one. */
export async function loadSettings(db: Queryable): Promise<DeskSettings> {
  const { rows } = await db.query(selectSettings);
  const stored: StoredSettings = new Map(rows.map(({ name, value }) => [name, value]));
  const id = (name: string, missing: number): number => readNumber(stored, name, missing, 1);
  return {
    baseTimeZone: readTimeZone(stored, "BaseTimeZone", "UTC"),
    externalAsDefault: readSwitch(stored, "ExternalAsDefault", true),
    defaultStatusIds: {
      Active: id("DefaultTicketStatusOpen", 1),
      Closed: id("DefaultTicketStatusClosed", 2),
      Postponed: id("DefaultTicketStatusInactive", 3),
      Deleted: id("DefaultTicketStatusDeleted", 4),
      Merged: id("DefaultTicketStatusConnected", 5),
      Spam: id("DefaultTicketStatusSpam", 6),
    },
    statusWhenTakingOwnershipId: id("DefaultStatusWhenTakingOwnership", 1),
    userInactivityLimitHours: readNumber(stored, "UserInactivityLimitHours", 2, 0),
    crossPostWindowMinutes: readNumber(stored, "CrossPostMergeTimeWindow", 0, 0),
    timeToReplyOnNewTicketMinutes: readNumber(stored, "DefaultTimeToReplyOnNewTicket", -1, -1),
    retainDeletedDays: readNumber(stored, "RetainDeletedDataDays", 14, 0),
    notificationSeconds: readNumber(stored, "NotificationExpire", 86_400, 0),
    messageTextsEditable: readSwitch(stored, "EnableEditMessage", false),
    remoteImages: readSwitch(stored, "RemoteImages", true),
    unsafeFileTypes: readWords(stored, "UnsafeFileTypes", UNSAFE_FILE_TYPES),
    mail: readMailSettings(stored),
    hints: {
      analyseTexts: readSwitch(stored, "AiTextAnalysis", true),
      suggestCategories: readSwitch(stored, "AiSuggestCategory", true),
      timeframeMinutes: readNumber(stored, "SentimentCalculationTimeframe", 1440, 0),
    },
  };
}

/** An address that is none is found where mail is to be sent, not here: the desk works without it. */
function readMailSettings(stored: StoredSettings): MailSettings {
  return {
    tag: stored.get("MailTag")?.trim() || "ejTag",
    defaultMail: stored.get("DefaultMail") ?? "",
    usersAnonymous: readSwitch(stored, "AnonymiseUsersOnReply", false),
    replyToPrimaryAddress: readSwitch(stored, "ReplyToPrimaryEmail", false),
    replyToAllOfLatest: readSwitch(stored, "ReplyToAllOnlyLatestExternalMessage", false),
    ticketUrl: stored.get("TicketUrl") ?? "",
    customerTicketUrl: stored.get("CustomerTicketUrl") ?? "",
  };
}

type StoredSettings = ReadonlyMap<string, string>;

function readNumber(
  stored: StoredSettings,
  name: string,
  missing: number,
  minimum: number,
): number {
  const value = stored.get(name);
  if (value === undefined) return missing;
  const number = /^-?\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= minimum) return number;
  throw wrong(name, value, `a whole number, ${minimum} or more`);
}

function readSwitch(stored: StoredSettings, name: string, missing: boolean): boolean {
  const value = stored.get(name);
  if (value === undefined) return missing;
  if (value === "0" || value === "1") return value === "1";
  throw wrong(name, value, "1 or 0");
}

/** Words in lower case, separated by commas or blanks; a dot before one does not count. */
function readWords(stored: StoredSettings, name: string, missing: string): readonly string[] {
  const words = (stored.get(name) ?? missing).toLowerCase().split(/[\s,;]+/);
  return words.map((word) => word.replace(/^\./, "")).filter((word) => word !== "");
}

function readTimeZone(stored: StoredSettings, name: string, missing: string): string {
  const value = stored.get(name) ?? missing;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    throw wrong(name, value, "an IANA time zone such as Europe/Oslo");
  }
}

function wrong(name: string, value: string, known: string): Error {
  return unreadable({ table: "setting", row: name, column: "value" }, value, known);
}
