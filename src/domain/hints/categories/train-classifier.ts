import { probabilitiesOf, type Classifier } from "./classifier.ts";
import { FEATURE_PLACES, type FeatureVector } from "./feature-vector.ts";

/** A text whose category somebody decided. */
export interface Example {
  readonly ticketId: number;
  readonly categoryId: number;
  readonly vector: FeatureVector;
}

const ROUNDS = 15;
const STEP = 0.5;
/** Weights shrink by that share of a step, so that rare words do not decide alone. */
const SHRINK = 1e-4;
const TINY = 1e-6;

/**
 * Learns by softmax regression with steps that become smaller where much was learned. The same examples
 * in the same order with the same `random` give the same classifier.
 */
export function trainClassifier(examples: readonly Example[], random: () => number): Classifier {
  const categoryIds = [...new Set(examples.map(({ categoryId }) => categoryId))].sort(
    (a, b) => a - b,
  );
  const rows = new Map(categoryIds.map((id, row) => [id, row]));
  const classifier: Classifier = {
    categoryIds,
    weights: new Float32Array(categoryIds.length * FEATURE_PLACES),
    biases: new Float32Array(categoryIds.length),
  };
  const learned = {
    weights: new Float32Array(classifier.weights.length),
    biases: new Float32Array(categoryIds.length),
  };
  const order = examples.map((_, index) => index);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) {
        learn(classifier, learned, example.vector, rows.get(example.categoryId) ?? 0);
      }
    }
  }
  return classifier;
}

function learn(
  classifier: Classifier,
  learned: Pick<Classifier, "weights" | "biases">,
  vector: FeatureVector,
  right: number,
): void {
  const { places, values } = vector;
  const probabilities = probabilitiesOf(classifier, vector);
  for (let row = 0; row < probabilities.length; row += 1) {
    const error = (probabilities[row] ?? 0) - (row === right ? 1 : 0);
    if (Math.abs(error) < TINY) continue;
    step(classifier.biases, learned.biases, row, error);
    for (let at = 0; at < places.length; at += 1) {
      const index = row * FEATURE_PLACES + (places[at] ?? 0);
      const weight = classifier.weights[index] ?? 0;
      step(classifier.weights, learned.weights, index, error * (values[at] ?? 0) + SHRINK * weight);
    }
  }
}

function step(weights: Float32Array, learned: Float32Array, index: number, slope: number): void {
  const sum = (learned[index] ?? 0) + slope * slope;
  learned[index] = sum;
  weights[index] = (weights[index] ?? 0) - (STEP * slope) / Math.sqrt(sum + TINY);
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const moved = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = moved;
  }
}
