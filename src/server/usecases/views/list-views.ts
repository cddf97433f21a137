import { may } from "../../../domain/access/desk-task.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import { builtInViews, type BuiltInViewName } from "../../../domain/views/built-in-views.ts";
import type { Context } from "../../context.ts";
import type { Queryable } from "../../storage/queryable.ts";
import { listViewPlaces, listViewRows, type StoredView } from "../../storage/views/view-rows.ts";

export type ViewScope = "Private" | "Team" | "BuiltIn";

/** A list of tickets that has a name, as a user has it. */
export interface View {
  /** Of a built-in one its name, of others the number. */
  readonly key: string;
  /** What a user called it; null = it is built in. */
  readonly name: string | null;
  readonly builtIn: BuiltInViewName | null;
  readonly filter: string;
  readonly orderBy: string;
  /** None = the usual ones. */
  readonly columns: readonly string[];
  readonly scope: ViewScope;
  readonly isPinned: boolean;
  readonly rank: number;
  readonly mayChange: boolean;
  readonly stored: StoredView | null;
}

/** Behind the built-in ones, where nobody chose a place. */
const FIRST_RANK = 100;

/** The views of a caller, in the order that he gave them. */
export function listViews(context: Context, caller: Caller): Promise<View[]> {
  return viewsOf(context.database, context.clock.now(), caller);
}

export async function viewsOf(db: Queryable, now: number, caller: Caller): Promise<View[]> {
  const { userId } = caller.user;
  const [rows, places] = [await listViewRows(db, userId), await listViewPlaces(db, userId)];
  const placed = (key: string, rank: number) => ({
    key,
    ...(places.get(key) ?? { isPinned: false, rank }),
  });
  const views = [
    ...builtInViews(now, isoText).map(({ name, filter, orderBy }, index): View => ({
      ...placed(name, index),
      name: null,
      builtIn: name,
      filter,
      orderBy,
      columns: [],
      scope: "BuiltIn",
      mayChange: false,
      stored: null,
    })),
    ...rows.map((stored, index): View => ({
      ...placed(String(stored.viewId), FIRST_RANK + index),
      name: stored.name,
      builtIn: null,
      filter: stored.filter,
      orderBy: stored.orderBy,
      columns: stored.columns,
      scope: stored.isTeam ? "Team" : "Private",
      mayChange: mayChangeView(caller, stored),
      stored,
    })),
  ];
  return views.toSorted((one, other) => one.rank - other.rank);
}

const isoText = (at: number): string => new Date(at * 1000).toISOString().replace(".000Z", "Z");

/** Whoever made a view for himself, and for those of the team whoever looks after its categories. */
function mayChangeView(caller: Caller, view: StoredView): boolean {
  return view.isTeam ? mayShareViews(caller) : view.ownerId === caller.user.userId;
}

export function mayShareViews(caller: Caller): boolean {
  return may(caller, "administerCategories");
}
