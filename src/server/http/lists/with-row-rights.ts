import type { Carrier } from "../../../contract/carrier.ts";
import { nestedTableRight, type NestedTable } from "../../../domain/access/table-right.ts";
import { may } from "../../../domain/access/desk-task.ts";
import { presentRecordRights } from "../presenters/present-record-rights.ts";
import type { ListCall } from "./list-call.ts";

/** A presented row with what the caller may do to it. */
export function withRowRights<Presented extends object>(
  presented: Presented,
  { caller, presentation: { language } }: Pick<ListCall, "caller" | "presentation">,
  { carrier, table }: { readonly carrier: Carrier; readonly table: NestedTable },
): Presented {
  const task = table === "category" ? "administerCategories" : "administerService";
  const mayChange = may(caller, task);
  const right = nestedTableRight(caller, table);
  return { ...presented, ...presentRecordRights(carrier, { right, language }, () => mayChange) };
}
