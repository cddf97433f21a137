import { int32, text } from "../../../../contract/member.ts";
import { trainCategoryGuesser as train } from "../../../usecases/hints/train-category-guesser.ts";
import { tellRefusals } from "../../translate/tell-refusals.ts";
import { defineOperation } from "../agent-operation.ts";

/** Has the guessing of categories trained in the background. */
export const trainCategoryGuesser = defineOperation({
  agent: "AI",
  name: "TrainCategoryGuesser",
  summary:
    "Has categories learned from tickets that people have categorised, in the background; answers the id of the training.",
  query: {},
  body: {
    kind: "arguments",
    members: { SelectionId: int32(), MaxItems: int32(), MaxTextLength: int32() },
  },
  answer: { kind: "value", member: text() },
  run: async ({ context, caller, body }) => {
    const { SelectionId: selectionId, MaxItems: maxItems, MaxTextLength: maxTextLength } = body;
    const wish = { selectionId, maxItems, maxTextLength };
    return String(await tellRefusals(() => train(context, caller, wish)));
  },
});
