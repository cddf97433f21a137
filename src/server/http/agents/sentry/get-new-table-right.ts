import { TableRight } from "../../../../contract/carriers/table-right.ts";
import { text } from "../../../../contract/member.ts";
import { newRowRight } from "../../../../domain/access/new-row-right.ts";
import { wordsOf } from "../../../texts/text.ts";
import { describeRightReason } from "../../presenters/describe-right-reason.ts";
import { defineOperation } from "../agent-operation.ts";

/** What the caller may do with a new row of a table; with one that does not exist, nothing. */
export const getNewTableRight = defineOperation({
  agent: "Sentry",
  name: "GetNewTableRight",
  summary: "Gets your rights on a new row of a table.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TableName: text() } },
  answer: { kind: "carrier", carrier: TableRight },
  run: async ({ caller, body, presentation: { language } }) => {
    const { mask, reason } = newRowRight(caller, (body.TableName ?? "").trim().toLowerCase());
    const Reason = reason === null ? "" : wordsOf(describeRightReason(reason), language);
    return { Mask: mask, Reason };
  },
});
