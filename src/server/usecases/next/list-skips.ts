import { accessAllows, accessToTicket } from "../../../domain/access/access-to-ticket.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import { may } from "../../../domain/access/desk-task.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { listQueueSkips, type SkipOfTicket } from "../../storage/next/queue-skips.ts";
import { nextTexts } from "../../texts/next-texts.ts";
import { say } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";

/** A skip and the name of whoever skipped. */
export interface NamedSkip extends SkipOfTicket {
  readonly fullName: string;
}

const SKIPS_MAX = 200;

/**
 * What was put back lately, the newest first, of the tickets that the caller may list. Throws `AppError`
 * "forbidden" for those who do not look after categories.
 */
export async function listSkips(context: Context, caller: Caller): Promise<NamedSkip[]> {
  if (!may(caller, "administerCategories"))
    throw new AppError("forbidden", say(nextTexts.leadsOnly));
  const desk = context.desk.current();
  const current = currentCaller(caller, desk);
  const skips = await listQueueSkips(context.database, SKIPS_MAX);
  return skips.flatMap((skip) => {
    const category = desk.categories.get(skip.categoryId);
    if (category === undefined) return [];
    if (!accessAllows(accessToTicket(current, skip, category), "list")) return [];
    return [{ ...skip, fullName: desk.users.get(skip.userId)?.fullName ?? "" }];
  });
}
