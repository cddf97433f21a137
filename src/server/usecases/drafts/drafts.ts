import type { Caller } from "../../../domain/access/caller.ts";
import type { Draft, DraftContent, DraftMode } from "../../../domain/live/draft.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { findDraft, listDrafts, removeDraft, storeDraft } from "../../storage/drafts/drafts.ts";
import { liveTexts } from "../../texts/live-texts.ts";
import { say } from "../../texts/text.ts";
import { getTicket } from "../get-ticket.ts";

/** The draft of the caller in one mode; `ticketId` 0 = of a new ticket. */
export interface DraftPlace {
  readonly ticketId: number;
  readonly mode: DraftMode;
}

/** What the caller has begun, the newest first. Nobody else ever reads it. */
export async function getDrafts(
  { database }: Pick<Context, "database">,
  { user }: Caller,
): Promise<readonly Draft[]> {
  return listDrafts(database, user.userId);
}

/** Null where nothing was begun. */
export async function getDraft(
  { database }: Pick<Context, "database">,
  { user }: Caller,
  place: DraftPlace,
): Promise<Draft | null> {
  return findDraft(database, { ...place, userId: user.userId });
}

/** Keeps a draft in the place of the one before. Throws "notFound" for a ticket that is not for the caller. */
export async function saveDraft(
  context: Context,
  caller: Caller,
  { content, ...place }: DraftPlace & { readonly content: DraftContent },
): Promise<Draft> {
  if (place.ticketId !== 0 && (await getTicket(context, caller, place.ticketId)) === null) {
    throw new AppError("notFound", say(liveTexts.noTicketToWriteTo));
  }
  const savedAt = context.clock.now();
  await storeDraft(
    context.database,
    { ...place, userId: caller.user.userId },
    { content, savedAt },
  );
  return { ...content, ...place, savedAt };
}

/** Forgets a draft; one that is not there is forgotten already. */
export async function discardDraft(
  { database }: Pick<Context, "database">,
  { user }: Caller,
  place: DraftPlace,
): Promise<void> {
  await removeDraft(database, { ...place, userId: user.userId });
}
