import type { Context } from "../../context.ts";
import { runTraining } from "../../ai/categories/run-training.ts";
import type { TrainingText } from "../../ai/categories/training-task.ts";
import { storeModel } from "../../storage/hints/category-models.ts";
import {
  claimTraining,
  finishTraining,
  type ClaimedTraining,
} from "../../storage/hints/category-trainings.ts";
import { listSortedTickets } from "../../storage/hints/first-messages.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { textOfMessage } from "./text-of-message.ts";

/** So long a training may take before another process takes it over. */
const LEASE_SECONDS = 600;
const ATTEMPTS_MAX = 3;

/** Makes the training that waits; false when none does. */
export async function workOffTraining(context: Context, signal: AbortSignal): Promise<boolean> {
  const { database, clock } = context;
  const now = clock.now();
  const training = await claimTraining(database, { now, leasedUntil: now + LEASE_SECONDS });
  if (training === null) return false;
  const { trainingId, attempts } = training;
  if (attempts > ATTEMPTS_MAX) {
    await finishTraining(database, trainingId, { outcome: "Failed", at: now });
    return true;
  }
  const model = await runTraining(await readTexts(context, training), signal);
  await withTransaction(database, async (tx) => {
    const at = clock.now();
    const outcome = model === null ? "TooFew" : "Trained";
    const isOurs = await finishTraining(tx, trainingId, { outcome, at });
    if (isOurs && model !== null) await storeModel(tx, { ...model, builtAt: at });
  });
  return true;
}

async function readTexts(
  { database }: Context,
  { maxItems, maxTextLength }: ClaimedTraining,
): Promise<TrainingText[]> {
  const tickets = await listSortedTickets(database, { maxItems, maxTextLength });
  return tickets.map((ticket) => ({
    ticketId: ticket.ticketId,
    categoryId: ticket.categoryId,
    title: ticket.title,
    text: textOfMessage(ticket),
  }));
}
