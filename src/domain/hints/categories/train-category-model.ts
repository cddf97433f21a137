import { calibrateThreshold, type Trial } from "./calibrate-threshold.ts";
import { classify, type Classifier } from "./classifier.ts";
import { trainClassifier, type Example } from "./train-classifier.ts";

/** Categories with fewer examples are not guessed: nothing could be learned of them. */
export const EXAMPLES_MIN = 10;
/** One of so many examples is held out. */
const FOLDS = 5;

export interface CategoryModel {
  readonly classifier: Classifier;
  /** Guesses below that probability are none; above 1 = no guess is sure enough. */
  readonly threshold: number;
  /** Share of right guesses among examples that were held out, 0 … 1. */
  readonly accuracy: number;
  readonly exampleCount: number;
}

/**
 * Learns from the categories that have enough examples. A part is held out first, to see how good the
 * guesses are and how sure one must be; then all of it is learned. Null when there are not two such
 * categories.
 */
export function trainCategoryModel(
  examples: readonly Example[],
  random: () => number,
): CategoryModel | null {
  const usable = withEnoughExamples(examples);
  if (new Set(usable.map(({ categoryId }) => categoryId)).size < 2) return null;
  const heldOut = usable.filter(isHeldOut);
  const tried = trainClassifier(
    usable.filter((example) => !isHeldOut(example)),
    random,
  );
  const trials = heldOut.map((example) => tryOn(tried, example));
  return {
    classifier: trainClassifier(usable, random),
    threshold: calibrateThreshold(trials),
    accuracy: trials.length === 0 ? 0 : trials.filter(({ right }) => right).length / trials.length,
    exampleCount: usable.length,
  };
}

function withEnoughExamples(examples: readonly Example[]): readonly Example[] {
  const counts = new Map<number, number>();
  for (const { categoryId } of examples) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return examples.filter(({ categoryId }) => (counts.get(categoryId) ?? 0) >= EXAMPLES_MIN);
}

/** By the id, so that it does not depend on the order in which tickets were read. */
function isHeldOut({ ticketId }: Example): boolean {
  return (Math.imul(ticketId, 0x9e3779b1) >>> 16) % FOLDS === 0;
}

function tryOn(classifier: Classifier, { vector, categoryId }: Example): Trial {
  const guess = classify(classifier, vector);
  return { probability: guess?.probability ?? 0, right: guess?.categoryId === categoryId };
}
