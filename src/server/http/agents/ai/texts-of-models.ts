import { int32, text } from "../../../../contract/member.ts";
import { AppError } from "../../../errors.ts";
import { hintTexts } from "../../../texts/hint-texts.ts";
import { say } from "../../../texts/text.ts";
import { defineOperation, type AgentOperation } from "../agent-operation.ts";

const answer = { kind: "value", member: text() } as const;

const summarizeText = defineOperation({
  agent: "AI",
  name: "SummarizeText",
  summary: "Not available: this server has no language model.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { Text: text(), PercentSmaller: int32(), IsoLangCode: text() },
  },
  answer,
  run: refuse,
});

const summarizeTicket = defineOperation({
  agent: "AI",
  name: "SummarizeTicket",
  summary: "Not available: this server has no language model.",
  readsOnly: true,
  query: {},
  body: {
    kind: "arguments",
    members: { TicketId: int32(), NumSentences: int32(), IsoLangCode: text() },
  },
  answer,
  run: refuse,
});

const translate = defineOperation({
  agent: "AI",
  name: "Translate",
  summary: "Not available: this server has no language model.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Text: text(), TargetLanguage: text() } },
  answer,
  run: refuse,
});

/** What only a language model could write. They are here so that a caller hears why. */
export const textsOfModels: readonly AgentOperation[] = [summarizeText, summarizeTicket, translate];

async function refuse(): Promise<never> {
  throw new AppError("notImplemented", say(hintTexts.writesNoTexts));
}
