import { bodyTexts } from "../../../texts/body-texts.ts";
import { expectationTexts } from "../../../texts/expectation-texts.ts";
import { formTexts } from "../../../texts/form-texts.ts";
import { say, type Text } from "../../../texts/text.ts";
import { sayTooLong } from "../../../texts/say-too-long.ts";
import { xmlBodyTexts } from "../../../texts/xml-body-texts.ts";
import type { Malformed, Problem } from "./problem.ts";

/** What is wrong with a member, as a sentence; the path is told elsewhere. */
export function describeProblem(problem: Problem): Text {
  switch (problem.code) {
    case "type":
      return say(bodyTexts.expected, { what: say(expectationTexts[problem.expected]) });
    case "range":
      return say(
        problem.expected === "integer" ? bodyTexts.beyond32Bits : bodyTexts.numberTooLarge,
      );
    case "length":
      return sayTooLong(problem);
    case "name":
      return say(bodyTexts.noSuchValue, { enumeration: problem.of });
    case "nul":
      return say(bodyTexts.nullCharacter);
  }
}

/** Why a body could not be read, as a sentence; never quotes the body. */
export function describeMalformed(malformed: Malformed): Text {
  switch (malformed.code) {
    case "syntax":
      return say(bodyTexts.notOfFormat, { format: malformed.syntax, ...positionOf(malformed) });
    case "too-deep":
      return say(bodyTexts.tooDeep, positionOf(malformed));
    case "too-large":
      return say(bodyTexts.tooManyValues, positionOf(malformed));
    case "stray-text":
      return say(xmlBodyTexts.strayText, positionOf(malformed));
    case "not-allowed":
      return say(xmlBodyTexts.notAllowed, positionOf(malformed));
    case "pair":
      return say(formTexts[malformed.fault], { pair: malformed.pair });
    case "too-many-pairs":
      return say(formTexts.tooManyPairs);
    case "no-entity":
      return say(bodyTexts.noEntity);
    case "not-an-object":
      return say(bodyTexts.noArguments);
  }
}

interface Position {
  readonly line: number;
  readonly column: number;
}

function positionOf({ line, column }: Position): Position {
  return { line, column };
}
