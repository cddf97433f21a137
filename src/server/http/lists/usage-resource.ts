import { Usage } from "../../../contract/additions/usage.ts";
import { int32, text } from "../../../contract/member.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { say } from "../../texts/text.ts";
import { usageOf, usedLists, type UsedList } from "../../usecases/lists/count-usage.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { memberError } from "../translate/member-error.ts";

/** What hangs on a row of a list, before somebody changes it. */
export const usageResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/usage",
    name: "Usage.Get",
    tag: "Usage",
    operationId: "Usage_Get",
    summary: "Counts what uses a row of a list, for administrators.",
    query: {
      list: { member: text(), description: `One of ${usedLists.join(", ")}.` },
      id: { member: int32(), description: "Id of the row." },
    },
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: Usage },
    failures: ["notFound"],
    run: async ({ context, caller, query }) => {
      const list = readList(query.list);
      const id = query.id ?? 0;
      const { tickets, openTickets, others } = await usageOf(context, caller, { list, id });
      return {
        List: list,
        Id: id,
        Tickets: tickets,
        OpenTickets: openTickets,
        Others: Object.entries(others).map(([What, Count]) => ({ What, Count })),
      };
    },
  }),
];

function readList(wished: string | null): UsedList {
  const list = usedLists.find((known) => known === wished?.trim().toLowerCase());
  if (list !== undefined) return list;
  const lists = usedLists.join(", ");
  throw memberError("validation", [["list", say(listTexts.unknownUsedList, { lists })]]);
}
