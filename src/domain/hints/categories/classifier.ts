import { FEATURE_PLACES, type FeatureVector } from "./feature-vector.ts";

/** A linear classifier: one row of weights for each category, in the order of `categoryIds`. */
export interface Classifier {
  readonly categoryIds: readonly number[];
  /** Row after row, {@link FEATURE_PLACES} each. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

export interface Guess {
  readonly categoryId: number;
  /** 0 … 1: how likely the classifier holds it to be the right one among those it knows. */
  readonly probability: number;
}

/** At least so much of a text must have been met before; the rest of it says nothing. */
const FAMILIAR_MIN = 0.25;
/** What was learned of a word that says nothing. */
const FAINT = 0.01;

/** The likeliest category; null when hardly any word of the text was met before, or nothing was learned. */
export function classify(classifier: Classifier, vector: FeatureVector): Guess | null {
  if (classifier.categoryIds.length === 0) return null;
  if (familiarityOf(classifier, vector) < FAMILIAR_MIN) return null;
  const probabilities = probabilitiesOf(classifier, vector);
  let best = 0;
  for (let row = 1; row < probabilities.length; row += 1) {
    if ((probabilities[row] ?? 0) > (probabilities[best] ?? 0)) best = row;
  }
  return {
    categoryId: classifier.categoryIds[best] ?? 0,
    probability: probabilities[best] ?? 0,
  };
}

/** Share of a text that was met while learning, 0 … 1. */
function familiarityOf(
  { categoryIds, weights }: Classifier,
  { places, values }: FeatureVector,
): number {
  let familiar = 0;
  for (const [at, place] of places.entries()) {
    const isFamiliar = categoryIds.some(
      (_, row) => Math.abs(weights[row * FEATURE_PLACES + place] ?? 0) > FAINT,
    );
    if (isFamiliar) familiar += (values[at] ?? 0) ** 2;
  }
  return familiar;
}

/** How likely each category is; together 1. */
export function probabilitiesOf(
  { categoryIds, weights, biases }: Classifier,
  { places, values }: FeatureVector,
): Float32Array {
  const scores = new Float32Array(categoryIds.length);
  for (let row = 0; row < scores.length; row += 1) {
    let score = biases[row] ?? 0;
    const start = row * FEATURE_PLACES;
    for (let at = 0; at < places.length; at += 1) {
      score += (weights[start + (places[at] ?? 0)] ?? 0) * (values[at] ?? 0);
    }
    scores[row] = score;
  }
  const highest = scores.reduce((max, score) => Math.max(max, score), -Infinity);
  let sum = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const power = Math.exp((scores[row] ?? 0) - highest);
    scores[row] = power;
    sum += power;
  }
  return scores.map((power) => power / sum);
}
