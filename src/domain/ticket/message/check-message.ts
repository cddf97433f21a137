import { SYSTEM_USER_ID } from "../../desk/user.ts";
import { AUTHOR_MAX_LENGTH, CLOCK_SKEW_SECONDS } from "../save/apply-texts.ts";
import { faultOfText } from "../save/fault-of-text.ts";
import type { MessageInput } from "./message-input.ts";
import type { MessageRefusal, MessageRefusalReason } from "./message-refusal.ts";
import type { MessageSituation } from "./message-situation.ts";

const INTERNET_MESSAGE_ID_MAX_LENGTH = 850;
const HEADER_NAME_MAX_LENGTH = 64;
const LANGUAGE_MAX_LENGTH = 10;
const MAIL_FILTER_NAME_MAX_LENGTH = 255;

/** The published counter of working time is a 32-bit number, and it holds the sum over a ticket. */
export const TIME_SPENT_MAX_MINUTES = 2_147_483_647;

/** Texts and their longest lengths. */
const maxLengths = {
  author: AUTHOR_MAX_LENGTH,
  internetMessageId: INTERNET_MESSAGE_ID_MAX_LENGTH,
  language: LANGUAGE_MAX_LENGTH,
  mailFilterName: MAIL_FILTER_NAME_MAX_LENGTH,
  body: Number.POSITIVE_INFINITY,
  htmlBody: Number.POSITIVE_INFINITY,
  emailHeader: Number.POSITIVE_INFINITY,
  debugInfo: Number.POSITIVE_INFINITY,
} as const satisfies Partial<Record<keyof MessageInput, number>>;

export interface Refuse {
  (field: keyof MessageInput, reason: MessageRefusalReason, index?: number): void;
}

/** Everything wrong with a wished message, at once. Lengths are UTF-16 units. */
export function checkMessage(adding: MessageSituation): readonly MessageRefusal[] {
  return collectRefusals((refuse) => {
    checkWriter(adding, refuse);
    checkTexts(adding.input, refuse);
    checkNumbers(adding.input, adding.stored.timeSpentMinutes, refuse);
  });
}

export function collectRefusals(check: (refuse: Refuse) => void): readonly MessageRefusal[] {
  const refusals: MessageRefusal[] = [];
  check((field, reason, index) => {
    refusals.push({ kind: "validation", field, reason, ...(index !== undefined && { index }) });
  });
  return refusals;
}

function checkWriter({ input, desk, persons, now }: MessageSituation, refuse: Refuse): void {
  const { personId = 0, createdById = SYSTEM_USER_ID, createdAt = now } = input;
  if (personId !== 0) {
    const person = persons.get(personId);
    if (person === undefined || person.deleted) {
      const code = person === undefined ? "unknownRecord" : "deletedRecord";
      refuse("personId", { code, record: "person", id: personId });
    }
  }
  if (createdById !== SYSTEM_USER_ID && !desk.users.has(createdById)) {
    refuse("createdById", { code: "unknownRecord", record: "user", id: createdById });
  }
  if (createdAt > now + CLOCK_SKEW_SECONDS) refuse("createdAt", { code: "inTheFuture" });
}

export function checkTexts(input: MessageInput, refuse: Refuse): void {
  for (const field of Object.keys(maxLengths) as (keyof typeof maxLengths)[]) {
    const fault = faultOfText(input[field] ?? "", maxLengths[field]);
    if (fault !== null) refuse(field, fault);
  }
  input.headers?.forEach(({ name, value }, index) => {
    if (name === "") refuse("headers", { code: "required" }, index);
    const fault =
      faultOfText(name, HEADER_NAME_MAX_LENGTH) ?? faultOfText(value, Number.POSITIVE_INFINITY);
    if (fault !== null) refuse("headers", fault, index);
  });
}

/** `otherMinutes`: the working time of the ticket's other messages. */
export function checkNumbers(input: MessageInput, otherMinutes: number, refuse: Refuse): void {
  const checkRange = (
    field: "timeSpentMinutes" | "sentiment" | "sentimentConfidence",
    minimum: number,
    maximum: number,
  ): void => {
    const value = input[field] ?? 0;
    if (value < minimum || value > maximum) refuse(field, { code: "outOfRange", minimum, maximum });
  };
  checkRange("timeSpentMinutes", 0, TIME_SPENT_MAX_MINUTES - otherMinutes);
  checkRange("sentiment", -100, 100);
  checkRange("sentimentConfidence", 0, 100);
}
