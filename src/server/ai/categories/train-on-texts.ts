import type { Example } from "../../../domain/hints/categories/train-classifier.ts";
import { trainCategoryModel } from "../../../domain/hints/categories/train-category-model.ts";
import { detectLanguage } from "../detect-language.ts";
import { featureVectorOf } from "./feature-vector-of.ts";
import { encodeModel } from "./model-bytes.ts";
import type { TrainedModel, TrainingText } from "./training-task.ts";

/** Learns categories from tickets; null when they are too few. The same tickets give the same model. */
export function trainOnTexts(texts: readonly TrainingText[]): TrainedModel | null {
  const examples = texts.map(({ ticketId, categoryId, title, text }): Example => ({
    ticketId,
    categoryId,
    vector: featureVectorOf({ title, text, language: detectLanguage(`${title}\n${text}`, "") }),
  }));
  const model = trainCategoryModel(examples, lcgRandom(texts.length));
  if (model === null) return null;
  const { classifier, threshold, accuracy, exampleCount } = model;
  return { content: encodeModel(classifier), threshold, accuracy, ticketCount: exampleCount };
}

/** Chance that is always the same: it only mixes the order, and a training should be repeatable. */
function lcgRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
