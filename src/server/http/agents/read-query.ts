import type { Members } from "../../../contract/carrier.ts";
import type { Arguments } from "../../../contract/input.ts";
import { AppError } from "../../errors.ts";
import { bodyTexts } from "../../texts/body-texts.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import { say, type Text } from "../../texts/text.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { decodeArguments } from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeProblem } from "../media/tree/describe-problem.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";

/**
 * Reads the declared arguments from a query string. Names are matched in any case, a repeated
 * argument counts with its last value, unknown ones are ignored; each declared one must be there.
 */
export function readQuery<M extends Members>(
  members: M,
  query: Readonly<Record<string, string | string[] | undefined>>,
  dates: DateReading,
): Arguments<M> {
  const sent = new Map<string, BodyTree>();
  for (const [name, value] of Object.entries(query)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) sent.set(name.toLowerCase(), last);
  }
  const problems = new Map<string, Text>();
  const tree: Record<string, BodyTree> = {};
  for (const name of Object.keys(members)) {
    const value = sent.get(name.toLowerCase());
    if (value === undefined || value === "") {
      problems.set(name, say(bodyTexts.missingArgument));
    } else tree[name] = value;
  }
  const decoded = decodeArguments(members, tree, new Decoding(dates));
  if (!decoded.ok) {
    for (const problem of decoded.problems) problems.set(problem.path, describeProblem(problem));
  }
  if (problems.size > 0 || !decoded.ok) {
    throw new AppError("malformedRequest", sayFaults(problems), { members: problems });
  }
  return decoded.value;
}
