import { requireTask } from "../../usecases/lists/change-lists.ts";
import { RefusedError } from "../../usecases/refused.ts";
import { refusalError } from "../translate/refusal-error.ts";
import type { AdministeredList } from "./administered-list.ts";
import type { ListCall } from "./list-call.ts";

/** Throws `AppError` "forbidden" for callers who may not change the list. */
export function refuseUnlessAdministrator(
  { task }: Pick<AdministeredList, "task">,
  { caller }: Pick<ListCall, "caller">,
): void {
  try {
    requireTask(caller, task);
  } catch (error) {
    throw error instanceof RefusedError ? refusalError(error.refusals) : error;
  }
}
