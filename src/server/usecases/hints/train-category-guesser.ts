import type { Caller } from "../../../domain/access/caller.ts";
import { may } from "../../../domain/access/desk-task.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { requestTraining } from "../../storage/hints/category-trainings.ts";
import { hintTexts } from "../../texts/hint-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { currentCaller } from "../current-caller.ts";
import { RefusedError } from "../refused.ts";

/** More tickets are not learned from. */
export const TRAINING_ITEMS_MAX = 5000;
const TEXT_LENGTH_MAX = 8000;
const TEXT_LENGTH = 2000;

export interface TrainingWish {
  /** 0 = all tickets. */
  readonly selectionId: number;
  /** 0 = as many as are learned from. */
  readonly maxItems: number;
  /** 0 = as much as says enough. */
  readonly maxTextLength: number;
}

const ATTEMPTS_MAX = 3;

/**
 * Asks for a training of the model that categories are guessed by; it is made in the background. Returns
 * its id; while one is on the way, that of this one. Throws `RefusedError` for callers who may not
 * administer categories, and `AppError` "validation".
 */
export async function trainCategoryGuesser(
  context: Context,
  caller: Caller,
  wish: TrainingWish,
): Promise<number> {
  const { database, desk, clock } = context;
  const now = currentCaller(caller, desk.current());
  if (!may(now, "administerCategories")) {
    const right = "CategoryAdministration";
    throw new RefusedError([{ kind: "forbidden", reason: { code: "missingRight", right } }]);
  }
  checkWish(wish);
  const training = {
    requestedAt: clock.now(),
    requestedById: now.user.userId,
    maxItems: limited(wish.maxItems, TRAINING_ITEMS_MAX, TRAINING_ITEMS_MAX),
    maxTextLength: limited(wish.maxTextLength, TEXT_LENGTH_MAX, TEXT_LENGTH),
  };
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const trainingId = await requestTraining(database, training);
    if (trainingId !== null) return trainingId;
  }
  throw new AppError("conflict", say(hintTexts.trainingsCollide));
}

function checkWish({ selectionId, maxItems, maxTextLength }: TrainingWish): void {
  const members = new Map<string, Text>();
  if (selectionId !== 0) members.set("SelectionId", say(hintTexts.noSelections));
  if (maxItems < 0) members.set("MaxItems", say(hintTexts.notNegative));
  if (maxTextLength < 0) members.set("MaxTextLength", say(hintTexts.notNegative));
  if (members.size === 0) return;
  throw new AppError("validation", say(hintTexts.trainingRefused), { members });
}

function limited(wished: number, most: number, usual: number): number {
  return wished === 0 ? usual : Math.min(wished, most);
}
