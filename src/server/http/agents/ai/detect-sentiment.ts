import { Sentiment } from "../../../../contract/carriers/sentiment.ts";
import { text } from "../../../../contract/member.ts";
import { askSentiment } from "../../../usecases/hints/ask-hints.ts";
import { noRights } from "../../presenters/presentation.ts";
import { defineOperation } from "../agent-operation.ts";

/** Published: nobody can say. */
const NO_CONFIDENCE = -1;

/** How a text sounds, by its words. */
export const detectSentiment = defineOperation({
  agent: "AI",
  name: "DetectSentiment",
  summary:
    "Tells how a text sounds, from -100 very unhappy to 100 very happy, and how sure that is.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { Text: text() } },
  answer: { kind: "carrier", carrier: Sentiment },
  run: async ({ context, body }) => {
    const found = await askSentiment(context, body.Text ?? "");
    const { score, confidence } = found ?? { score: 0, confidence: NO_CONFIDENCE };
    return { Score: score, Confidence: confidence, ...noRights };
  },
});
