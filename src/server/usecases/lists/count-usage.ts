import { isAdministrator, type Caller } from "../../../domain/access/caller.ts";
import { may } from "../../../domain/access/desk-task.ts";
import { AppError } from "../../errors.ts";
import type { Context } from "../../context.ts";
import { countUsage, type Usage, type UsedList } from "../../storage/lists/usage.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { unknownRow } from "./list-save.ts";

export { usedLists, type Usage, type UsedList } from "../../storage/lists/usage.ts";

/**
 * How much there is of what uses a row of a list, whoever may see it: administrators decide about it.
 * Throws `AppError` "forbidden" or "notFound".
 */
export async function usageOf(
  { database, desk: cache }: Pick<Context, "database" | "desk">,
  caller: Caller,
  { list, id }: { readonly list: UsedList; readonly id: number },
): Promise<Usage> {
  const desk = cache.current();
  const current = currentCaller(caller, desk);
  if (!isAdministrator(current) && !may(current, "administerCategories")) {
    throw new AppError("forbidden", say(listTexts.usageForAdministrators));
  }
  const rows: Readonly<Record<UsedList, ReadonlyMap<number, unknown>>> = {
    ejcategory: desk.categories,
    ticketpriority: desk.priorities,
    ticketstatus: desk.statuses,
    tickettype: desk.ticketTypes,
    tag: desk.tags,
    user: desk.users,
  };
  if (!rows[list].has(id)) throw unknownRow(id);
  return countUsage(database, { list, id });
}
