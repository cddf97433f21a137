import { ListView, ListViewCounts } from "../../../contract/additions/list-view.ts";
import { embedded, list, text } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { say, wordsOf } from "../../texts/text.ts";
import { viewTexts } from "../../texts/view-texts.ts";
import { countViews } from "../../usecases/views/count-views.ts";
import { listViews, type View } from "../../usecases/views/list-views.ts";
import { addView, changeView, removeView } from "../../usecases/views/save-view.ts";
import { listCallOf } from "../archive/list-target.ts";
import type { Language } from "../language.ts";
import { readSnapshotList } from "../list-snapshots/read-snapshot-list.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { isReadable, readView } from "./read-view.ts";

const path = "/api/counterfoil/v1/views";
const tag = "Views";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: ListView } as const;
const answer = { kind: "carrier", carrier: ListView } as const;
const ofOne = {
  path: `${path}/{viewId}`,
  tag,
  pathParameters: {
    viewId: { member: text(), description: "Id of the view, or the name of a built-in one." },
  },
} as const;

/** Lists of tickets that have names: those that every desk has, the team's and one's own. */
export const viewResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    name: "Views.List",
    tag,
    operationId: "Views_List",
    summary: "Lists your views, those of the team and the built-in ones, in your order.",
    body: none,
    answer: { kind: "value", member: list(embedded(ListView)) },
    run: async ({ context, caller, presentation }) =>
      (await listViews(context, caller)).map((view) => present(view, presentation.language)),
  }),
  defineRoute({
    method: "GET",
    path: `${path}/counts`,
    name: "Views.Counts",
    tag,
    operationId: "Views_Counts",
    summary: "Counts the tickets of each of your views. One whose filter no longer fits has none.",
    body: none,
    answer: { kind: "carrier", carrier: ListViewCounts },
    run: async (call) => {
      const { context, caller } = call;
      const listCall = listCallOf(call);
      const views = (await listViews(context, caller)).filter((view) => isReadable(view, listCall));
      const lists = views.map((view) => readSnapshotList(listCall, view).query);
      const counts = await countViews(context, caller, lists);
      return {
        Counts: Object.fromEntries(views.map(({ key }, index) => [key, counts[index] ?? 0])),
      };
    },
  }),
  defineRoute({
    method: "POST",
    path,
    name: "Views.Add",
    tag,
    operationId: "Views_Add",
    summary: "Makes a view of your own, or for those with the right to, of the team.",
    body: entity,
    bodyName: "view",
    answer,
    run: async (call) =>
      present(await addView(call.context, call.caller, readView(call)), call.presentation.language),
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "Views.Change",
    operationId: "Views_Change",
    summary: "Changes what the body names of a view, or where you have it.",
    body: entity,
    bodyName: "view",
    answer,
    failures: ["notFound"],
    run: async (call) => {
      const change = { key: call.path["viewId"] ?? "", wish: readView(call) };
      return present(
        await changeView(call.context, call.caller, change),
        call.presentation.language,
      );
    },
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "Views.Remove",
    operationId: "Views_Remove",
    summary: "Removes a view, for everybody who has it.",
    body: none,
    answer: none,
    failures: ["notFound"],
    run: ({ context, caller, path: { viewId = "" } }) => removeView(context, caller, viewId),
  }),
];

function present(view: View, language: Language | null): Wire<typeof ListView> {
  const { builtIn, name } = view;
  return {
    ViewId: view.key,
    Name: builtIn === null ? name : wordsOf(say(viewTexts[builtIn]), language),
    Filter: view.filter,
    OrderBy: view.orderBy,
    Columns: view.columns,
    Scope: view.scope,
    IsPinned: view.isPinned,
    Rank: view.rank,
    MayChange: view.mayChange,
  };
}
