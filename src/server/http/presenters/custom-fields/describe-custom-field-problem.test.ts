import { describe, expect, it } from "vitest";
import type { CustomFieldProblem } from "../../../../domain/custom-fields/custom-field-problem.ts";
import {
  customFieldTypeCodes,
  type CustomFieldType,
} from "../../../../domain/desk/custom-field.ts";
import { wordsOf } from "../../../texts/text.ts";
import { describeCustomFieldProblem } from "./describe-custom-field-problem.ts";

const key = "x_seats";

function inEnglish(problem: CustomFieldProblem): string {
  return wordsOf(describeCustomFieldProblem(problem), null);
}

const rows: readonly (readonly [CustomFieldProblem, string])[] = [
  [{ key, code: "unknownField" }, 'There is no custom field "x_seats".'],
  [{ key, code: "required" }, 'The custom field "x_seats" must not be empty.'],
  [
    { key, code: "wrongType", type: "Integer" },
    'The custom field "x_seats" must be a whole number, such as [I:7] or 7.',
  ],
  [
    { key, code: "tooLong", maxLength: 4, length: 5 },
    'The custom field "x_seats" must have at most 4 characters; it has 5.',
  ],
  [
    { key, code: "tooLong", maxLength: 1, length: 2 },
    'The custom field "x_seats" must have at most 1 character; it has 2.',
  ],
  [
    { key, code: "outOfRange", min: "00:00", max: "23:59" },
    'The custom field "x_seats" must lie between 00:00 and 23:59.',
  ],
  [
    { key, code: "unknownOption" },
    'The custom field "x_seats" must be one of the choices of its list.',
  ],
  [
    { key, code: "brokenText" },
    'The custom field "x_seats" contains a null character or half of a character.',
  ],
];

describe("describeCustomFieldProblem", () => {
  it.each(rows)("says of %j: %s", (problem, sentence) => {
    expect(inEnglish(problem)).toBe(sentence);
  });

  it("knows what each type expects", () => {
    for (const type of Object.keys(customFieldTypeCodes) as CustomFieldType[]) {
      expect(inEnglish({ key, code: "wrongType", type })).toMatch(/ must be \w.+\.$/);
    }
  });

  it("neither repeats a key of any length nor lets it break the line", () => {
    const sentence = inEnglish({ key: `x_\n"${"y".repeat(10_000)}`, code: "unknownField" });
    expect(sentence.length).toBeLessThan(130);
    expect(sentence).not.toContain("\n");
  });
});
