import type { ListView } from "../../../contract/additions/list-view.ts";
import type { Input } from "../../../contract/input.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { viewTexts } from "../../texts/view-texts.ts";
import type { View } from "../../usecases/views/list-views.ts";
import type { ViewWish } from "../../usecases/views/save-view.ts";
import type { ListCall } from "../archive/list-call.ts";
import { listCallOf } from "../archive/list-target.ts";
import { readSnapshotList } from "../list-snapshots/read-snapshot-list.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import { memberError } from "../translate/member-error.ts";

/**
 * What a body wants of a view. Of a built-in one only its place counts, so that a client may send back
 * what it has read. Throws `AppError` "validation", for filters and orders as a list does.
 */
export function readView(
  call: Omit<ResourceCall, "body"> & { readonly body: Input<typeof ListView> },
): ViewWish {
  const { body, problems } = call;
  if (problems.size > 0) throw memberError("validation", problems);
  const { Name, Filter, OrderBy, Columns, Scope, IsPinned, Rank } = body;
  const place = { ...given("isPinned", IsPinned), ...given("rank", Rank) };
  if (Scope === "BuiltIn") return place;
  if (Scope !== undefined && Scope !== null && Scope !== "Private" && Scope !== "Team") {
    throw memberError("validation", [["Scope", say(viewTexts.unknownScope)]]);
  }
  const columns = Columns?.map((name) => name ?? "");
  const list = { filter: Filter ?? "", orderBy: OrderBy ?? "", columns: columns ?? [] };
  readSnapshotList(listCallOf(call), list);
  return {
    ...place,
    ...given("name", Name),
    ...given("filter", Filter),
    ...given("orderBy", OrderBy),
    ...given("columns", columns),
    ...given("isTeam", Scope === undefined || Scope === null ? null : Scope === "Team"),
  };
}

/** False for a view that was made when the desk had what it asks for. */
export function isReadable(view: View, call: ListCall): boolean {
  try {
    readSnapshotList(call, view);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "validation") return false;
    throw error;
  }
}

function given<Name extends string, Value>(
  name: Name,
  value: Value | null | undefined,
): { readonly [N in Name]?: Value } {
  return value === null || value === undefined ? {} : ({ [name]: value } as { [N in Name]: Value });
}
