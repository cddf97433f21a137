import type { Carrier } from "../../../contract/carrier.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import type { ListTask } from "../../usecases/lists/change-lists.ts";
import type { Conditions } from "../conditions/conditions.ts";
import type { StoredAnswer } from "../conditions/stored-answer.ts";
import type { ListCall, RowWish } from "./list-call.ts";

/** A list that administrators fill, with all that can be done to its rows. */
export interface AdministeredList<C extends Carrier = Carrier> {
  /** As addresses and operations call it. */
  readonly name: string;
  /** Its id among the lists. */
  readonly listId: number;
  readonly carrier: C;
  /** What one has to be allowed to change it. */
  readonly task: ListTask;
  /** What one row is called in descriptions. */
  readonly noun: string;
  all(call: ListCall, options: { readonly includeDeleted: boolean }): readonly Wire<C>[];
  /** Null when there is none. */
  find(call: ListCall, id: number): Wire<C> | null;
  /** The row with all that is stored of it; undefined when there is none. */
  rowOf(desk: Desk, id: number): object | undefined;
  /** What a new row starts as. */
  blank(call: ListCall): Wire<C>;
  save(call: ListCall, wish: RowWish<C>): Promise<StoredAnswer<Wire<C>>>;
  /** False when there is none. */
  remove(call: ListCall, id: number, conditions: Conditions): Promise<boolean>;
}

/** Checks a declaration against its own carrier. */
export function defineList<C extends Carrier>(list: AdministeredList<C>): AdministeredList<C> {
  return list;
}
