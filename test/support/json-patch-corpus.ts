import { isTreeObject, type BodyTree } from "../../src/server/http/media/tree/body-tree.ts";
import { jsonPatchCases, type JsonPatchCase } from "./json-patch-suite.ts";

/** The part of a ticket that stands for a document: texts in custom fields, or tags by name. */
export type TicketState =
  | { readonly customFields: Readonly<Record<string, string>> }
  | { readonly tags: readonly string[] };

/** A case of the suite, retold of a ticket. */
export interface TicketPatchCase {
  readonly name: string;
  readonly comment: string;
  readonly start: TicketState;
  readonly patch: readonly BodyTree[];
  /** What the ticket has afterwards, a field not named being empty; undefined when refused. */
  readonly expected: TicketState | undefined;
  /** Of a patch that is refused. */
  readonly refusedAs?: "invalid" | "testFailed";
  /** Why a ticket ends otherwise than the suite's document, which `expected` then tells. */
  readonly deviation?: string;
}

const noMove = "move and copy are refused";
const unnamed = "an item that is a list names no tag";
const merges = "a dictionary is never replaced as a whole: keys that are not given stay";
const merged: TicketState = { customFields: { x_foo: "bar", x_baz: "qux" } };

/** Without `ends` the patch is refused. */
const deviations: Readonly<Record<string, { readonly why: string; readonly ends?: TicketState }>> =
  {
    "tests 29": { why: unnamed },
    "tests 39": { why: unnamed },
    "tests 40": { why: merges, ends: merged },
    "tests 44": { why: noMove },
    "tests 45": { why: noMove },
    "tests 52": { why: "a ticket has more custom fields, and keys that belong to them" },
    "tests 55": { why: noMove },
    "tests 59": { why: merges, ends: merged },
    "spec_tests 7": { why: noMove },
    "spec_tests 13": {
      why: "a field without a value is empty, not missing, and can be removed",
      ends: { customFields: { x_foo: "bar" } },
    },
    "spec_tests 16": { why: unnamed },
  };

const failingTests: ReadonlySet<string> = new Set(["tests 52", "spec_tests 9"]);

/**
 * The cases that can be told of a ticket. Objects of texts and numbers become custom fields `x_…`
 * ({@link ticketPatchKeys}, all of them fields for text), lists of such become tags.
 */
export const ticketPatchCases: readonly TicketPatchCase[] = jsonPatchCases
  .map((suiteCase) => tellOfFields(suiteCase) ?? tellOfTags(suiteCase))
  .filter((ticketCase) => ticketCase !== undefined);

/** Every custom field that a case starts with, sets or names. */
export const ticketPatchKeys: readonly string[] = [
  ...new Set(JSON.stringify(ticketPatchCases).match(/x_\w+/g) ?? []),
];

function tellOfFields(suiteCase: JsonPatchCase): TicketPatchCase | undefined {
  const patch = suiteCase.patch.map((operation) =>
    retold(operation, {
      path: (path) => (path === "" ? "/CustomFields" : path.replace(/^\//, "/CustomFields/x_")),
      value: (value) => (isTreeObject(value) ? renamed(value) : value),
    }),
  );
  return told(suiteCase, { patch, stateOf: fieldsOf });
}

/** Undefined unless all keys can be names of fields, and all values be texts. */
function fieldsOf(document: BodyTree): TicketState | undefined {
  if (!isTreeObject(document)) return undefined;
  const isTellable = Object.entries(document).every(
    ([name, value]) => /^\w+$/.test(name) && (value === null || typeof value !== "object"),
  );
  const texts = Object.entries(document).map(([name, value]) => [name, textOf(value)]);
  return isTellable ? { customFields: renamed(Object.fromEntries(texts)) } : undefined;
}

function renamed<T>(object: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [`x_${name}`, value]));
}

/** The list is the whole document, or the only member of it. */
function tellOfTags(suiteCase: JsonPatchCase): TicketPatchCase | undefined {
  const [member] = isTreeObject(suiteCase.doc) ? Object.keys(suiteCase.doc) : [];
  const prefix = member === undefined ? "" : `/${member}`;
  const patch = suiteCase.patch.map((operation) =>
    retold(operation, {
      path: (path) => path.replace(prefix, "/Tags"),
      value: (value) => (Array.isArray(value) ? value : { Name: textOf(value) }),
    }),
  );
  const stateOf = (document: BodyTree): TicketState | undefined => {
    if (!isTreeObject(document)) return tagsOf(document);
    const isAlone = Object.keys(document).join() === member;
    return isAlone && member !== undefined ? tagsOf(document[member] ?? null) : undefined;
  };
  return told(suiteCase, { patch, stateOf });
}

/** Undefined unless all items can be names of tags; the deviations know what becomes of others. */
function tagsOf(list: BodyTree): TicketState | undefined {
  if (!Array.isArray(list)) return undefined;
  const names = (list as readonly BodyTree[]).map(textOf);
  return names.includes("") ? undefined : { tags: names };
}

/** Nothing for what is no single value. */
function textOf(value: BodyTree): string {
  return value === null || typeof value === "object" ? "" : String(value);
}

interface Retelling {
  readonly path: (path: string) => string;
  readonly value: (value: BodyTree) => BodyTree;
}

function retold(operation: BodyTree, { path, value }: Retelling): BodyTree {
  if (!isTreeObject(operation)) return operation;
  return Object.fromEntries(
    Object.entries(operation).map(([name, given]) => {
      if (name === "value") return [name, value(given)];
      const isPath = (name === "path" || name === "from") && typeof given === "string";
      return [name, isPath ? path(given) : given];
    }),
  );
}

function told(
  { name, comment, doc, expected, error }: JsonPatchCase,
  {
    patch,
    stateOf,
  }: {
    readonly patch: readonly BodyTree[];
    readonly stateOf: (document: BodyTree) => TicketState | undefined;
  },
): TicketPatchCase | undefined {
  const start = stateOf(doc);
  if (start === undefined) return undefined;
  const deviation = deviations[name];
  const end = error === undefined ? stateOf(expected ?? doc) : undefined;
  if (end === undefined && error === undefined && deviation === undefined) return undefined;
  const ends = deviation === undefined ? end : deviation.ends;
  return {
    name,
    comment,
    start,
    patch,
    expected: ends,
    ...(ends === undefined && { refusedAs: failingTests.has(name) ? "testFailed" : "invalid" }),
    ...(deviation !== undefined && { deviation: deviation.why }),
  };
}
