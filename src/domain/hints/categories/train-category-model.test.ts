import { describe, expect, it } from "vitest";
import { calibrateThreshold, NEVER, THRESHOLD_MIN } from "./calibrate-threshold.ts";
import { classify } from "./classifier.ts";
import { featureVector } from "./feature-vector.ts";
import { EXAMPLES_MIN, trainCategoryModel } from "./train-category-model.ts";
import type { Example } from "./train-classifier.ts";

const half = () => 0.5;

function examples(categoryId: number, word: string, count: number): Example[] {
  return Array.from({ length: count }, (_, index) => ({
    ticketId: categoryId * 1000 + index,
    categoryId,
    vector: featureVector([word], ["the", word, `w${index % 7}`]),
  }));
}

describe("trainCategoryModel", () => {
  it("learns which words speak for which category", () => {
    const known = [...examples(3, "printer", 40), ...examples(8, "vpn", 40)];
    const model = trainCategoryModel(known, half);
    expect(model).toMatchObject({ exampleCount: 80, accuracy: 1, threshold: THRESHOLD_MIN });
    const guess = (word: string) =>
      model && classify(model.classifier, featureVector([], ["the", word, "again"]));
    expect(guess("printer")).toMatchObject({ categoryId: 3 });
    expect(guess("vpn")).toMatchObject({ categoryId: 8 });
    expect(guess("vpn")?.probability).toBeGreaterThan(0.5);
  });

  it("guesses nothing of words that it has never met", () => {
    const model = trainCategoryModel([...examples(3, "a", 40), ...examples(8, "b", 40)], half);
    expect(model && classify(model.classifier, featureVector(["potato"], ["onion"]))).toBeNull();
    expect(model && classify(model.classifier, featureVector([], []))).toBeNull();
  });

  it.each([
    [EXAMPLES_MIN - 1, null],
    [EXAMPLES_MIN, [3, 8]],
  ])("needs enough examples of two categories: %i", (count, categoryIds) => {
    const model = trainCategoryModel(
      [...examples(3, "printer", count), ...examples(8, "vpn", 30)],
      half,
    );
    expect(model?.classifier.categoryIds ?? null).toEqual(categoryIds);
  });

  it("gives the same for the same", () => {
    const known = [...examples(3, "printer", 20), ...examples(8, "vpn", 20)];
    expect(trainCategoryModel(known, half)).toEqual(trainCategoryModel(known, half));
  });

  it("is never sure where words say nothing", () => {
    const mixed = [...examples(3, "same", 60), ...examples(8, "same", 60)];
    const model = trainCategoryModel(mixed, half);
    expect(model?.accuracy).toBeLessThan(0.8);
    expect(model?.threshold).toBe(NEVER);
  });
});

const trials = (count: number, probability: number, right: number) =>
  Array.from({ length: count }, (_, index) => ({ probability, right: index < right }));

describe("calibrateThreshold", () => {
  it.each([
    ["too few trials", trials(9, 0.9, 9), NEVER],
    ["enough of them", trials(10, 0.9, 10), THRESHOLD_MIN],
    ["enough that are right", trials(20, 0.9, 17), THRESHOLD_MIN],
    ["too many that are wrong", trials(20, 0.9, 16), NEVER],
    ["unsure ones that are wrong", [...trials(20, 0.9, 20), ...trials(20, 0.6, 0)], 0.75],
    ["unsure ones that are right", [...trials(20, 0.9, 20), ...trials(20, 0.6, 20)], THRESHOLD_MIN],
    ["sure ones that are wrong", [...trials(9, 0.9, 0), ...trials(100, 0.8, 100)], THRESHOLD_MIN],
  ])("of %s", (_what, found, threshold) => {
    expect(calibrateThreshold(found)).toBeCloseTo(threshold);
  });
});
