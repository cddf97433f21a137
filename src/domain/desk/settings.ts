import type { HintSettings } from "../hints/hint-settings.ts";
import type { MailSettings } from "./mail-settings.ts";
import type { BaseStatus } from "./status.ts";

/** Tenant-wide settings, typed. The stored form is text by the published setting name. */
export interface DeskSettings {
  /** IANA name; opening hours, holidays and calendar arithmetic use it. */
  readonly baseTimeZone: string;
  /** New tickets and messages are visible to the customer unless said otherwise. */
  readonly externalAsDefault: boolean;
  /** The status row to use when only the base status is known. */
  readonly defaultStatusIds: Readonly<Record<BaseStatus, number>>;
  readonly statusWhenTakingOwnershipId: number;
  readonly userInactivityLimitHours: number;
  readonly crossPostWindowMinutes: number;
  /** Start value of TimeToReply on tickets that a user creates, in minutes; -1 = off. */
  readonly timeToReplyOnNewTicketMinutes: number;
  readonly retainDeletedDays: number;
  /** How long a pop-up stays. */
  readonly notificationSeconds: number;
  /** Whoever may change messages may change their texts, too. */
  readonly messageTextsEditable: boolean;
  /** Pictures on other servers stay in the HTML of messages; reading them tells those servers so. */
  readonly remoteImages: boolean;
  /** Extensions of file names, in lower case and without the dot, that no reader should just open. */
  readonly unsafeFileTypes: readonly string[];
  readonly mail: MailSettings;
  readonly hints: HintSettings;
}
