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

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Reads the declared arguments from a query string. Names are matched in any case, a repeated
 * argument counts with its last value, unknown ones are ignored; each declared one must be there. A list
 * is repeated, with or without `[]` behind its name, or written with commas.
 */
export function readQuery<M extends Members>(
  members: M,
  query: Query,
  dates: DateReading,
): Arguments<M> {
  const sent = sentValues(query);
  const problems = new Map<string, Text>();
  const tree: Record<string, BodyTree> = {};
  for (const [name, { shape }] of Object.entries(members)) {
    const values = sent.get(name.toLowerCase()) ?? [];
    const value = shape.kind === "list" ? itemsOf(values) : (values.at(-1) ?? "");
    if (value.length === 0) problems.set(name, say(bodyTexts.missingArgument));
    else tree[name] = value;
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

/** By lower-case name, in the order in which they were sent. */
function sentValues(query: Query): ReadonlyMap<string, readonly string[]> {
  const sent = new Map<string, string[]>();
  for (const [written, value = []] of Object.entries(query)) {
    const name = written.toLowerCase().replace(/\[\]$/, "");
    sent.set(name, [...(sent.get(name) ?? []), ...[value].flat()]);
  }
  return sent;
}

function itemsOf(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(",")).filter((item) => item.trim() !== "");
}
