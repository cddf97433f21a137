import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { ticketTexts } from "../../texts/ticket-texts.ts";
import { notifyOfTicket, type ToldNews } from "../../usecases/notifications/notify-of-ticket.ts";

/** Tells users of a ticket. Whether one exists that he may not read is nothing that a caller may know. */
export async function requireTold(
  { context, caller }: { readonly context: Context; readonly caller: Caller },
  told: { readonly ticketId: number; readonly news: ToldNews },
): Promise<void> {
  if (await notifyOfTicket(context, caller, told)) return;
  throw new AppError("notFound", say(ticketTexts.unknown, { ticketId: told.ticketId }));
}
