import type { Expected, Malformed, Problem } from "./problem.ts";

/** One English sentence that says what is wrong with a member; the path is told elsewhere. */
export function describeProblem(problem: Problem): string {
  switch (problem.code) {
    case "type":
      return `Expected ${expectations[problem.expected]}.`;
    case "range":
      return problem.expected === "integer"
        ? "The number does not fit into 32 bits."
        : "The number is too large.";
    case "length":
      return `At most ${problem.maxLength} characters are allowed; there are ${problem.length}.`;
    case "name":
      return `${problem.of} has no such value.`;
    case "nul":
      return "The text contains a NUL character.";
  }
}

/** One English sentence that says why a body could not be read; never quotes the body. */
export function describeMalformed(malformed: Malformed): string {
  switch (malformed.code) {
    case "syntax":
      return `The request body is not valid JSON at ${position(malformed)}.`;
    case "too-deep":
      return `The request body is nested too deeply at ${position(malformed)}.`;
    case "too-large":
      return `The request body has too many values, counted up to ${position(malformed)}.`;
    case "no-entity":
      return "Entity to save is not in request body";
    case "not-an-object":
      return "The request body must be a JSON object with one member for each argument.";
  }
}

const expectations: Readonly<Record<Expected, string>> = {
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  text: "text",
  base64: "base64 text",
  scalar: "text, a number, true or false",
  date: "a date in ISO 8601 form",
  time: "a date in ISO 8601 form, of which the time counts",
  day: "a date in ISO 8601 form, of which the day counts",
  name: "the name of a value",
  names: "names of values, separated by commas",
  object: "an object",
  dictionary: "an object with free names and plain values",
};

function position({ line, column }: { readonly line: number; readonly column: number }): string {
  return `line ${line}, column ${column}`;
}
