import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import type { MessageRefusal } from "../../../domain/ticket/message/message-refusal.ts";
import type { AppError } from "../../errors.ts";
import { messageTexts } from "../../texts/message-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { describeRefusal } from "./describe-refusal.ts";
import { memberError } from "./member-error.ts";

/** The published member of each wish that can be refused. */
const memberOfField: Readonly<Record<keyof MessageInput, string>> = {
  body: "Body",
  htmlBody: "HtmlBody",
  type: "Type",
  category: "MessageCategory",
  securityLevel: "Slevel",
  personId: "Person/PersonId",
  createdById: "CreatedBy/AssociateId",
  author: "Author",
  createdAt: "CreatedAt",
  important: "Important",
  timeSpentMinutes: "TimeSpent",
  emailHeader: "EmailHeader",
  internetMessageId: "MessageId",
  mailFilterName: "MailSorter",
  debugInfo: "DebugInfo",
  headers: "MessageHeaders",
  badge: "Badge",
  language: "Language",
  sentiment: "Sentiment",
  sentimentConfidence: "SentimentConfidence",
};

/** One error for all that stands against a message: faults of the request's form and of its content. */
export function messageError(
  refusals: readonly MessageRefusal[],
  problems: ReadonlyMap<string, Text>,
): AppError {
  const refused = refusals.map((refusal) => [memberPathOf(refusal), describe(refusal)] as const);
  return memberError("validation", problems, refused);
}

function memberPathOf({ field, index, reason }: MessageRefusal): string {
  const path = memberOfField[field];
  if (index === undefined) return path;
  return `${path}/${index}${reason.code === "required" ? "/Name" : ""}`;
}

function describe({ reason }: MessageRefusal): Text {
  switch (reason.code) {
    case "textNotEditable":
      return say(messageTexts.textNotEditable);
    case "outOfRange": {
      const { minimum, maximum } = reason;
      return say(messageTexts.outOfRange, { minimum, maximum });
    }
    default:
      return describeRefusal(reason);
  }
}
