import type { CustomFieldProblem } from "../../../../domain/custom-fields/custom-field-problem.ts";
import type { CustomFieldType } from "../../../../domain/desk/custom-field.ts";
import { customFieldExpectationTexts as expectations } from "../../../texts/custom-field-expectation-texts.ts";
import { customFieldTexts } from "../../../texts/custom-field-texts.ts";
import { say, type Text, type Translations } from "../../../texts/text.ts";

/** What is wrong with a custom field, as a sentence that names its key. */
export function describeCustomFieldProblem(problem: CustomFieldProblem): Text {
  const field = quote(problem.key);
  switch (problem.code) {
    case "unknownField":
    case "required":
    case "unknownOption":
    case "brokenText":
      return say(customFieldTexts[problem.code], { field });
    case "wrongType":
      return say(customFieldTexts.wrongType, { field, what: say(expected[problem.type]) });
    case "tooLong": {
      const { maxLength, length } = problem;
      const text = maxLength === 1 ? customFieldTexts.tooLongForOne : customFieldTexts.tooLong;
      return say(text, { field, maxLength, length });
    }
    case "outOfRange":
      return say(customFieldTexts.outOfRange, { field, min: problem.min, max: problem.max });
    default:
      return problem satisfies never;
  }
}

const expected = {
  Integer: expectations.integer,
  ShortText: expectations.text,
  LongText: expectations.text,
  Date: expectations.date,
  Blob: expectations.base64,
  Checkbox: expectations.boolean,
  MdoList: expectations.choiceId,
  Decimal: expectations.number,
  DateTime: expectations.dateTime,
  Time: expectations.time,
  TimeSpan: expectations.seconds,
  RelationTo: expectations.recordId,
  Attachment: expectations.recordId,
  DynamicLink: expectations.text,
  ListText: expectations.text,
} as const satisfies Readonly<Record<CustomFieldType, Translations>>;

const shownKeyLength = 80;

/** A key that is no field is the caller's own text, of any length and content. */
function quote(key: string): string {
  const shown = key.length <= shownKeyLength ? key : `${key.slice(0, shownKeyLength)}…`;
  return JSON.stringify(shown);
}
