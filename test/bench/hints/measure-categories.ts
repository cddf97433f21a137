import { classify } from "../../../src/domain/hints/categories/classifier.ts";
import { trainCategoryModel } from "../../../src/domain/hints/categories/train-category-model.ts";
import type { Example } from "../../../src/domain/hints/categories/train-classifier.ts";
import { featureVectorOf } from "../../../src/server/ai/categories/feature-vector-of.ts";
import { demoCategories } from "../../../src/server/demo/catalogue/categories.ts";
import { scenarioOf } from "../../../src/server/demo/catalogue/scenarios/scenarios.ts";
import { seededRandom } from "../../support/seeded-random.ts";
import { isHeldOut, toldMatters, type ToldMatter } from "./held-out-scenarios.ts";

export interface CategoryResult {
  readonly name: string;
  readonly samples: number;
  /** The likeliest category is the right one. */
  readonly right: number;
  /** Guesses that are sure enough to be suggested, and how many of them are right. */
  readonly suggested: number;
  readonly suggestedRight: number;
}

export interface CategoryMeasurement {
  readonly learnedFrom: number;
  readonly threshold: number;
  /** What the model says of itself. */
  readonly accuracy: number;
  readonly results: readonly CategoryResult[];
}

/** How often each matter is told, each time with other words filled in. */
const TELLINGS = 12;

/** Learns the matters that are not held out, and guesses at both. */
export function measureCategories(seed: number): CategoryMeasurement {
  const told = Array.from({ length: TELLINGS }, (_, telling) => toldMatters(seed + telling)).flat();
  const examples = told.map((matter, index) => exampleOf(matter, index + 1));
  const learned = examples.filter((_, index) => !isHeldOut((told[index] as ToldMatter).key));
  const model = trainCategoryModel(learned, seededRandom(seed));
  if (model === null) throw new Error("there is too little in the catalogue to learn from");
  const known = new Set(model.classifier.categoryIds);
  const unseen = toldMatters(seed + TELLINGS).map((matter, index) => ({
    matter,
    example: exampleOf(matter, index + 1),
  }));
  const measure = (name: string, heldOut: boolean): CategoryResult => {
    const guesses = unseen
      .filter(
        ({ matter, example }) => isHeldOut(matter.key) === heldOut && known.has(example.categoryId),
      )
      .map(({ example }) => {
        const guess = classify(model.classifier, example.vector);
        return {
          right: guess?.categoryId === example.categoryId,
          sure: guess !== null && guess.probability >= model.threshold,
        };
      });
    return {
      name,
      samples: guesses.length,
      right: guesses.filter(({ right }) => right).length,
      suggested: guesses.filter(({ sure }) => sure).length,
      suggestedRight: guesses.filter(({ sure, right }) => sure && right).length,
    };
  };
  return {
    learnedFrom: model.exampleCount,
    threshold: model.threshold,
    accuracy: model.accuracy,
    results: [measure("matters never seen", true), measure("known matters, other tickets", false)],
  };
}

function exampleOf({ key, language, texts }: ToldMatter, ticketId: number): Example {
  const { category } = scenarioOf(key);
  const title = texts.titles[ticketId % texts.titles.length] ?? "";
  return {
    ticketId,
    categoryId: 1 + demoCategories.findIndex(({ fullName }) => fullName === category),
    vector: featureVectorOf({ title, text: texts.problem, language }),
  };
}
