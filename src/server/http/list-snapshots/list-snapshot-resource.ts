import {
  ListSnapshot,
  ListSnapshotIndex,
  ListSnapshotNews,
} from "../../../contract/additions/list-snapshot.ts";
import { int32, list, text } from "../../../contract/member.ts";
import { addListSnapshot } from "../../usecases/list-snapshots/add-list-snapshot.ts";
import {
  getListSnapshot,
  getSnapshotIndex,
  getSnapshotNews,
  getSnapshotWindow,
} from "../../usecases/list-snapshots/get-list-snapshot.ts";
import { MOST_ROWS } from "../archive/list-limits.ts";
import { listCallOf } from "../archive/list-target.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";
import { presentWindow } from "./present-window.ts";
import { readSnapshotList } from "./read-snapshot-list.ts";

const path = "/api/counterfoil/v1/list-snapshots";
const tag = "ListSnapshots";
const none = { kind: "none" } as const;
const ROWS_DEFAULT = 50;
const INDEX_MAX = 1_000_000;
const ofOne = {
  tag,
  pathParameters: { snapshotId: { member: int32(), description: "Id of the snapshot." } },
  body: none,
  failures: ["notFound"],
} as const;

/** Lists of tickets that keep their order while somebody works in them. */
export const listSnapshotResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "POST",
    path,
    name: "ListSnapshots.Add",
    tag,
    operationId: "ListSnapshots_Add",
    summary: "Keeps the order that a list of tickets has for the caller now, for a day.",
    scope: "read",
    body: {
      kind: "arguments",
      members: { Filter: text(), OrderBy: text(), Columns: list(text()) },
    },
    bodyName: "list",
    answer: { kind: "carrier", carrier: ListSnapshot },
    run: async (call) => {
      const { Filter, OrderBy, Columns } = call.body;
      const columns = (Columns ?? []).map((name) => name ?? "");
      const wish = { filter: Filter ?? "", orderBy: OrderBy ?? "", columns };
      const { query: selection } = readSnapshotList(listCallOf(call), wish);
      const added = await addListSnapshot(call.context, call.caller, { wish, selection });
      const { snapshotId, count, createdAt } = added;
      return { SnapshotId: snapshotId, Count: count, CreatedAt: utcText(createdAt) };
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{snapshotId}/rows`,
    name: "ListSnapshots.Rows",
    operationId: "ListSnapshots_Rows",
    summary: "Gets rows in the order that was kept, with their values of now.",
    query: {
      offset: { member: int32(), description: "Rows to pass over first." },
      count: {
        member: int32(),
        description: `How many rows; ${ROWS_DEFAULT}, at most ${MOST_ROWS}.`,
      },
    },
    answer: {
      kind: "object",
      name: "ListSnapshotRows",
      description: "OK",
      itemNames: { Rows: "Row" },
    },
    run: async (call) => {
      const { context, caller, recordId: snapshotId } = call;
      const listCall = listCallOf(call);
      const kept = readSnapshotList(listCall, await getListSnapshot(context, caller, snapshotId));
      const window = await getSnapshotWindow(context, caller, {
        snapshotId,
        offset: Math.min(Math.max(call.query.offset ?? 0, 0), INDEX_MAX),
        count: Math.min(Math.max(call.query.count ?? ROWS_DEFAULT, 1), MOST_ROWS),
        query: kept.query,
      });
      return presentWindow(window, kept, listCall);
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{snapshotId}/news`,
    name: "ListSnapshots.News",
    operationId: "ListSnapshots_News",
    summary: "Counts the tickets that the list has gained and lost since.",
    answer: { kind: "carrier", carrier: ListSnapshotNews },
    run: async (call) => {
      const { context, caller, recordId: snapshotId } = call;
      const stored = await getListSnapshot(context, caller, snapshotId);
      const { query: selection } = readSnapshotList(listCallOf(call), stored);
      const news = await getSnapshotNews(context, caller, { snapshotId, selection });
      return { Added: news.added, Removed: news.removed };
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{snapshotId}/index-of`,
    name: "ListSnapshots.IndexOf",
    operationId: "ListSnapshots_IndexOf",
    summary: "Tells where a ticket stands in the order that was kept, from 0; -1 when nowhere.",
    query: { ticketId: { member: int32(), description: "Id of the ticket." } },
    answer: { kind: "carrier", carrier: ListSnapshotIndex },
    run: async ({ context, caller, recordId, query }) => {
      const { snapshotId } = await getListSnapshot(context, caller, recordId);
      const ticketId = query.ticketId ?? 0;
      return { Index: (await getSnapshotIndex(context, { snapshotId, ticketId })) ?? -1 };
    },
  }),
];
