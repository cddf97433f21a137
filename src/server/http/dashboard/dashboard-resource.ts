import { Dashboard } from "../../../contract/additions/dashboard.ts";
import { DashboardHours, DashboardScope } from "../../../contract/enums/dashboard.ts";
import { int32, oneOf, text } from "../../../contract/member.ts";
import { dashboardTexts } from "../../texts/dashboard-texts.ts";
import { say } from "../../texts/text.ts";
import { listCallOf } from "../archive/list-target.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { memberError } from "../translate/member-error.ts";
import { answerDashboard, dashboardParts, type DashboardPart } from "./answer-dashboard.ts";
import { dashboardWishOf } from "./dashboard-wish.ts";

/** Numbers about tickets, each with the filter of the list that shows them. */
export const dashboardResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/dashboard",
    name: "Dashboard.Get",
    tag: "Dashboard",
    operationId: "Dashboard_Get",
    summary: "Counts the caller's tickets, or those of a team, with the filter behind each number.",
    query: {
      scope: { member: oneOf(DashboardScope), description: "Me (default) or Team." },
      categoryId: {
        member: int32(),
        description: "Only this category and those below it. Team without it: those of the caller.",
      },
      from: { member: text(), description: "First day, in the zone of the caller; 28 days." },
      to: { member: text(), description: "Last day; today." },
      hours: {
        member: oneOf(DashboardHours),
        description: "Times in opening hours (Office, default), or round the clock (All).",
      },
      parts: {
        member: text(),
        description: `Only these, separated by commas: ${dashboardParts.join(", ")}.`,
      },
    },
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: Dashboard },
    run: async (call) => {
      const listCall = listCallOf(call);
      const wish = dashboardWishOf(listCall, call.query);
      return answerDashboard(listCall, wish, readParts(call.query.parts));
    },
  }),
];

function readParts(wished: string | null): ReadonlySet<DashboardPart> {
  const names = (wished ?? "").split(",").map((name) => name.trim().toLowerCase());
  const wishes = names.filter((name) => name !== "");
  if (wishes.length === 0) return new Set(dashboardParts);
  const parts = wishes.map((name) => dashboardParts.find((part) => part.toLowerCase() === name));
  if (parts.includes(undefined)) {
    const known = { parts: dashboardParts.join(", ") };
    throw memberError("validation", [["parts", say(dashboardTexts.unknownPart, known)]]);
  }
  return new Set(parts.filter((part) => part !== undefined));
}
