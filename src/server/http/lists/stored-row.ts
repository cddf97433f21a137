import type { Carrier } from "../../../contract/carrier.ts";
import type { Wire } from "../../../contract/wire.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { AdministeredList } from "./administered-list.ts";
import type { ListCall } from "./list-call.ts";

/** A row as its list shows it, with what tells its state from others; null when there is none. */
export function storedRow<C extends Carrier>(
  list: AdministeredList<C>,
  call: ListCall,
  id: number,
): StoredAnswer<Wire<C>> | null {
  const found = list.find(call, id);
  const row = list.rowOf(call.presentation.desk, id);
  return found === null || row === undefined ? null : new StoredAnswer(found, rowState(id, row));
}
