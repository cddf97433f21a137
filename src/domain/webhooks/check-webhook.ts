import type { User } from "../desk/user.ts";
import { faultOfText, type TextFault } from "../ticket/save/fault-of-text.ts";
import { isKnownEvent } from "./event-names.ts";
import { WEBHOOK_TYPE, type WebhookFields } from "./webhook.ts";

const maxLengths = {
  name: 400,
  targetUrl: 4000,
  secret: 400,
  type: 100,
  description: 4000,
} as const;

const ENTRIES_MAX = 100;
const EVENT_MAX_LENGTH = 200;
const HEADER_MAX_LENGTH = 4000;
const EMAIL_MAX_LENGTH = 254;

export type WebhookRefusalReason =
  | TextFault
  | { readonly code: "required" }
  | { readonly code: "tooMany"; readonly maxCount: number; readonly count: number }
  | { readonly code: "noAddress" }
  | { readonly code: "credentialsInAddress" }
  | { readonly code: "unknownType" }
  | { readonly code: "noKnownEvent" }
  | { readonly code: "notAnEvent" }
  | { readonly code: "notAHeader" }
  | { readonly code: "reservedHeader" }
  | { readonly code: "reservedProperty" }
  | { readonly code: "notAnEmail" }
  | { readonly code: "unknownUser"; readonly id: number }
  | { readonly code: "stateNotSavable" };

export interface WebhookRefusal {
  readonly field: keyof WebhookFields;
  /** Position in a list, or name in a dictionary. */
  readonly entry?: number | string;
  readonly reason: WebhookRefusalReason;
}

interface Refuse {
  (field: keyof WebhookFields, reason: WebhookRefusalReason, entry?: number | string): void;
}

/** Everything wrong with what a webhook shall be; whether its target may be called is asked elsewhere. */
export function checkWebhook(
  webhook: WebhookFields,
  users: ReadonlyMap<number, User>,
): readonly WebhookRefusal[] {
  const refusals: WebhookRefusal[] = [];
  const refuse: Refuse = (field, reason, entry) => {
    refusals.push({ field, reason, ...(entry !== undefined && { entry }) });
  };
  checkTexts(webhook, refuse);
  checkTarget(webhook, refuse);
  checkEvents(webhook, refuse);
  checkHeaders(webhook, refuse);
  checkProperties(webhook, refuse);
  checkReaders(webhook, users, refuse);
  return refusals;
}

function checkTexts(webhook: WebhookFields, refuse: Refuse): void {
  for (const field of Object.keys(maxLengths) as (keyof typeof maxLengths)[]) {
    const fault = faultOfText(webhook[field], maxLengths[field]);
    if (fault !== null) refuse(field, fault);
  }
  if (webhook.name.trim() === "") refuse("name", { code: "required" });
  if (webhook.type !== WEBHOOK_TYPE) refuse("type", { code: "unknownType" });
}

/** The scheme and the host belong to whoever makes the calls. */
function checkTarget({ targetUrl }: WebhookFields, refuse: Refuse): void {
  if (targetUrl.trim() === "") {
    refuse("targetUrl", { code: "required" });
    return;
  }
  const address = /^https?:\/\/([^/?#]*)/i.exec(targetUrl);
  if (address === null) refuse("targetUrl", { code: "noAddress" });
  else if (address[1]?.includes("@") === true) {
    refuse("targetUrl", { code: "credentialsInAddress" });
  }
}

function checkEvents({ events }: WebhookFields, refuse: Refuse): void {
  if (tooMany("events", events.length, refuse)) return;
  for (const [index, event] of events.entries()) {
    if (!/^[\w.*-]+$/.test(event) || event.length > EVENT_MAX_LENGTH) {
      refuse("events", { code: "notAnEvent" }, index);
    }
  }
  if (!events.some((event) => event.includes("*") || isKnownEvent(event.toLowerCase()))) {
    refuse("events", { code: "noKnownEvent" });
  }
}

/** Headers that the call itself decides, or that would change where its body ends. */
const reservedHeaders = new Set(
  `connection content-length content-type expect host keep-alive te trailer transfer-encoding upgrade
   user-agent x-hook-test x-superoffice-event x-superoffice-eventid x-superoffice-retry
   x-superoffice-signature`.split(/\s+/),
);

function checkHeaders({ headers }: WebhookFields, refuse: Refuse): void {
  const entries = Object.entries(headers);
  if (tooMany("headers", entries.length, refuse)) return;
  for (const [name, value] of entries) {
    const isHeader =
      /^[!#$%&'*+.^`|~\w-]{1,200}$/.test(name) &&
      /^[\t\x20-\x7e]*$/.test(value) &&
      value.length <= HEADER_MAX_LENGTH;
    if (!isHeader) refuse("headers", { code: "notAHeader" }, name);
    else if (reservedHeaders.has(name.toLowerCase()) || /^proxy-/i.test(name)) {
      refuse("headers", { code: "reservedHeader" }, name);
    }
  }
}

/** Members that each call has anyway. */
const eventMembers = [
  "EventId",
  "Timestamp",
  "Changes",
  "Event",
  "PrimaryKey",
  "Entity",
  "ContextIdentifier",
  "ChangedByAssociateId",
  "WebhookName",
  "FieldValues",
  "Values",
] as const;

const reservedProperties = new Set(eventMembers.map((name) => name.toLowerCase()));

function checkProperties({ properties }: WebhookFields, refuse: Refuse): void {
  const entries = Object.entries(properties);
  if (tooMany("properties", entries.length, refuse)) return;
  for (const [name, value] of entries) {
    const fault = faultOfText(`${name}${String(value)}`, HEADER_MAX_LENGTH);
    if (fault !== null) refuse("properties", fault, name);
    else if (reservedProperties.has(name.toLowerCase())) {
      refuse("properties", { code: "reservedProperty" }, name);
    }
  }
}

function checkReaders(
  { errorEmails, errorUserIds }: WebhookFields,
  users: ReadonlyMap<number, User>,
  refuse: Refuse,
): void {
  if (!tooMany("errorEmails", errorEmails.length, refuse)) {
    for (const [index, email] of errorEmails.entries()) {
      const isEmail = /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(email) && email.length <= EMAIL_MAX_LENGTH;
      if (!isEmail || faultOfText(email, EMAIL_MAX_LENGTH) !== null) {
        refuse("errorEmails", { code: "notAnEmail" }, index);
      }
    }
  }
  if (tooMany("errorUserIds", errorUserIds.length, refuse)) return;
  for (const [index, id] of errorUserIds.entries()) {
    if (!users.has(id)) refuse("errorUserIds", { code: "unknownUser", id }, index);
  }
}

function tooMany(field: keyof WebhookFields, count: number, refuse: Refuse): boolean {
  if (count <= ENTRIES_MAX) return false;
  refuse(field, { code: "tooMany", maxCount: ENTRIES_MAX, count });
  return true;
}
