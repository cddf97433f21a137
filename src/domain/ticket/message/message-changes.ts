import type { LogChange } from "../save/log-changes.ts";
import { cutLogText } from "../save/log-changes.ts";
import { securityLevelCodes } from "../ticket.ts";
import type { NewMessage } from "./message.ts";

/** Published number of a change of headers. */
export const HEADER_CHANGE = 10_011;

/** The published number of each field that a change of a message logs, and how it is written. */
const forms: readonly (readonly [field: number, text: (message: NewMessage) => string])[] = [
  [10_004, ({ author }) => author],
  [10_005, ({ securityLevel }) => String(securityLevelCodes[securityLevel])],
  [10_008, ({ timeSpentMinutes }) => String(timeSpentMinutes)],
  [10_009, ({ body }) => body],
  [10_010, ({ htmlBody }) => htmlBody],
  [
    HEADER_CHANGE,
    ({ headers }) => headers.map(({ name, value }) => `${name}: ${value}`).join("\n"),
  ],
];

/** Every logged field in which two states of a message differ. */
export function messageChanges(before: NewMessage, after: NewMessage): LogChange[] {
  return forms
    .map(([field, text]) => ({ field, from: text(before), to: text(after) }))
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => ({ field, from: cutLogText(from), to: cutLogText(to) }));
}
