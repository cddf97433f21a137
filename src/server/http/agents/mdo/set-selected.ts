import { SelectableMDOListItem } from "../../../../contract/carriers/selectable-mdo-list-item.ts";
import { embedded, list, references, text } from "../../../../contract/member.ts";
import { AppError } from "../../../errors.ts";
import { pickListTexts } from "../../../texts/pick-list-texts.ts";
import { say } from "../../../texts/text.ts";
import { findList } from "../../mdo-lists/find-list.ts";
import { defineOperation } from "../agent-operation.ts";

/** Would store which entries are selected. No list here keeps a selection, and pretending to would lose it. */
export const setSelected = defineOperation({
  agent: "MDO",
  name: "SetSelected",
  summary: "Refused: no pick list here keeps which of its entries are selected.",
  query: {},
  body: {
    kind: "arguments",
    members: {
      Name: text(),
      AdditionalInfo: text(),
      SelectableMDOList: references(SelectableMDOListItem, ["Id", "Selected"]),
    },
  },
  answer: { kind: "value", member: list(embedded(SelectableMDOListItem)) },
  run: async ({ body }) => {
    findList(body.Name ?? "", "validation");
    throw new AppError("validation", say(pickListTexts.noSelection));
  },
});
