import { SearchAnswer } from "../../../contract/additions/search-answer.ts";
import { int32, text } from "../../../contract/member.ts";
import { searchDesk } from "../../usecases/search/search-desk.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { presentSearch } from "./present-search.ts";
import { readPlace } from "./search-place.ts";

const TOP_DEFAULT = 20;
const TOP_MAX = 50;

/** The search box of the workspace: one question, and tickets, people and companies that answer it. */
export const searchResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/search",
    name: "Search.Get",
    tag: "Search",
    operationId: "Search_Get",
    summary:
      "Finds tickets by their texts, people, tags and ids, best first; and people and companies by their names.",
    query: {
      q: {
        member: text(),
        description:
          'What is looked for: words or their beginnings, "words in this order", -without and #123.',
      },
      top: {
        member: int32(),
        description: `How many tickets; ${TOP_DEFAULT}, at most ${TOP_MAX}.`,
      },
      after: { member: text(), description: "After of the page before." },
    },
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: SearchAnswer },
    run: async ({ context, caller, query }) =>
      presentSearch(
        await searchDesk(context, caller, {
          typed: query.q ?? "",
          top: Math.min(Math.max(query.top ?? TOP_DEFAULT, 1), TOP_MAX),
          after: readPlace(query.after),
        }),
      ),
  }),
];
