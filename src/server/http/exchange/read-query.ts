import type { Members } from "../../../contract/carrier.ts";
import type { Arguments, InputOfMember } from "../../../contract/input.ts";
import { AppError } from "../../errors.ts";
import { bodyTexts } from "../../texts/body-texts.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import { say, type Text } from "../../texts/text.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { decodeArguments } from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeProblem } from "../media/tree/describe-problem.ts";
import type { BodyTree } from "../media/tree/body-tree.ts";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

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
  const tree = sentArguments(members, query);
  const missing = Object.keys(members).filter((name) => tree[name] === undefined);
  const problems = new Map(missing.map((name) => [name, say(bodyTexts.missingArgument)]));
  return decodeQuery(members, tree, { problems, dates });
}

/** The same of arguments that may all be left out; null where one is, or is empty. */
export function readOptions<M extends Members>(
  members: M,
  query: Query,
  dates: DateReading,
): Options<M> {
  const tree = sentArguments(members, query);
  const decoded = decodeQuery(members, tree, { problems: new Map(), dates });
  const options = Object.keys(members).map((name) => [
    name,
    tree[name] === undefined ? null : decoded[name],
  ]);
  return Object.fromEntries(options) as Options<M>;
}

/** Decoded arguments of which each may be missing. */
export type Options<M extends Members> = {
  readonly [K in keyof M]: InputOfMember<M[K]> | null;
};

/** The arguments that have a value, as it was written. */
function sentArguments(members: Members, query: Query): Readonly<Record<string, BodyTree>> {
  const sent = sentValues(query);
  const tree: Record<string, BodyTree> = {};
  for (const [name, { shape }] of Object.entries(members)) {
    const values = sent.get(name.toLowerCase()) ?? [];
    const value = shape.kind === "list" ? itemsOf(values) : (values.at(-1) ?? "");
    if (value.length > 0) tree[name] = value;
  }
  return tree;
}

function decodeQuery<M extends Members>(
  members: M,
  tree: Readonly<Record<string, BodyTree>>,
  { problems, dates }: { readonly problems: Map<string, Text>; readonly dates: DateReading },
): Arguments<M> {
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
