import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import { baseStatusCodes } from "../../../domain/desk/status.ts";
import { ANALYSED_LENGTH } from "../../../domain/hints/analysed-text.ts";
import type { Context } from "../../context.ts";
import { requestTraining } from "../../storage/hints/category-trainings.ts";
import { readFirstMessage } from "../../storage/hints/first-messages.ts";
import { textOfMessage } from "../../usecases/hints/text-of-message.ts";
import { TRAINING_ITEMS_MAX } from "../../usecases/hints/train-category-guesser.ts";
import { workOffTraining } from "../../usecases/hints/work-off-training.ts";

const TEXT_LENGTH = 2000;

/**
 * Learns categories from the tickets that are sorted, and suggests one for each that waits to be: they came
 * at times for which no message is analysed any more.
 */
export async function storeSuggestions(context: Context): Promise<void> {
  const { database, hints, clock } = context;
  await requestTraining(database, {
    requestedAt: clock.now(),
    requestedById: SYSTEM_USER_ID,
    maxItems: TRAINING_ITEMS_MAX,
    maxTextLength: TEXT_LENGTH,
  });
  await workOffTraining(context, new AbortController().signal);
  const { rows } = await database.query<{ ticket_id: number; title: string }>(
    `select ticket_id, title
       from ticket join category using (category_id)
      where full_name = 'Support' and base_status = ${baseStatusCodes.Active}
        and category_id = original_category_id`,
  );
  for (const { ticket_id: ticketId, title } of rows) {
    const first = await readFirstMessage(database, ticketId, ANALYSED_LENGTH);
    if (first === null) continue;
    const text = textOfMessage(first);
    const categoryId = await hints.guessCategory({ title, text, language: first.language });
    if (categoryId === 0) continue;
    await database.query("update ticket set suggested_category_id = $2 where ticket_id = $1", [
      ticketId,
      categoryId,
    ]);
  }
}
