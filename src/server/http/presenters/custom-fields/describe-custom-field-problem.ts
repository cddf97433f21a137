import type { CustomFieldProblem } from "../../../../domain/custom-fields/custom-field-problem.ts";
import type { CustomFieldType } from "../../../../domain/desk/custom-field.ts";

/** What is wrong with a custom field, as an English sentence that names its key. */
export function describeCustomFieldProblem(problem: CustomFieldProblem): string {
  const field = `The custom field ${quote(problem.key)}`;
  switch (problem.code) {
    case "unknownField":
      return `There is no custom field ${quote(problem.key)}.`;
    case "required":
      return `${field} must not be empty.`;
    case "wrongType":
      return `${field} must be ${expected[problem.type]}.`;
    case "tooLong":
      return `${field} must have at most ${problem.maxLength} characters; it has ${problem.length}.`;
    case "outOfRange":
      return `${field} must lie between ${problem.min} and ${problem.max}.`;
    case "unknownOption":
      return `${field} must be one of the choices of its list.`;
    case "brokenText":
      return `${field} contains a null character or half of a character.`;
    default:
      return problem satisfies never;
  }
}

const text = "text";
const id = "the id of a record, such as [I:7] or 7";

const expected: Readonly<Record<CustomFieldType, string>> = {
  Integer: "a whole number, such as [I:7] or 7",
  ShortText: text,
  LongText: text,
  Date: "a date, such as [D:12/31/2024] or 2024-12-31",
  Blob: "base64, such as [B:SGVsbG8=]",
  Checkbox: "true or false, such as [I:1] or true",
  MdoList: "the id of one of its choices, such as [I:7] or 7",
  Decimal: "a number, such as [F:1.5] or 1.5",
  DateTime: "a date with time, such as [DT:12/31/2024 13:05:00] or 2024-12-31T13:05:00Z",
  Time: "a time of day, such as [T:13:05] or 13:05",
  TimeSpan: "a number of seconds, such as [TS:3600] or 3600",
  RelationTo: id,
  Attachment: id,
  DynamicLink: text,
  ListText: text,
};

const shownKeyLength = 80;

/** A key that is no field is the caller's own text, of any length and content. */
function quote(key: string): string {
  const shown = key.length <= shownKeyLength ? key : `${key.slice(0, shownKeyLength)}…`;
  return JSON.stringify(shown);
}
