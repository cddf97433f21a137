import { describe, expect, it } from "vitest";
import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import type { Shape } from "../../../../contract/shape.ts";
import {
  documentCarrier,
  publishedTree,
  savedRecord,
  withoutCleared,
} from "../../../../../test/support/document-carrier.ts";
import {
  ticketPatchCases,
  ticketPatchKeys,
  type TicketState,
} from "../../../../../test/support/json-patch-corpus.ts";
import { jsonPatchCases } from "../../../../../test/support/json-patch-suite.ts";
import { mergePatchCases } from "../../../../../test/support/merge-patch-suite.ts";
import { isTreeObject, type BodyTree, type TreeObject } from "../tree/body-tree.ts";
import { applyPatch } from "./apply-patch.ts";

type Verdict =
  | "as the suite says"
  // No declared member can hold the documents: one place has single values and lists or objects.
  | "not declarable"
  | "refused"
  | "accepted"
  | "another result";

interface Case {
  readonly doc: BodyTree;
  readonly patch: BodyTree;
  readonly expected?: BodyTree | undefined;
  readonly error?: string | undefined;
}

/** Suites patch whole documents; here the document is a member, which clears instead of missing. */
function judge({ doc, patch, expected, error }: Case): Verdict {
  const carrier = documentCarrier(expected === undefined ? [doc] : [doc, expected]);
  if (carrier === undefined) return "not declarable";
  const shape: Shape = { kind: "carrier", carrier, picked: "all" };
  const published = (document: BodyTree): TreeObject =>
    publishedTree(shape, { Document: document }) as TreeObject;
  const outcome = applyPatch(carrier, published(doc), patch);
  if (error !== undefined) return outcome.ok ? "accepted" : "as the suite says";
  if (!outcome.ok) return "refused";
  const saved = publishedTree(shape, savedRecord(carrier, published(doc), outcome.body));
  const [ours, theirs] = [saved, published(expected ?? doc)].map((tree) =>
    sortedText(withoutCleared(tree)),
  );
  return ours === theirs ? "as the suite says" : "another result";
}

function sortedText(tree: BodyTree): string {
  return JSON.stringify(tree, (_name, value: BodyTree) =>
    isTreeObject(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function intoDocument(operation: BodyTree): BodyTree {
  if (!isTreeObject(operation)) return operation;
  const { path } = operation;
  return typeof path === "string" ? { ...operation, path: `/Document${path}` } : operation;
}

describe("the public JSON patch suite", () => {
  const noMove = "move and copy are refused";
  const oneType =
    "a declared member holds single values or lists or objects, never now this, now that";
  const keeps = "keys of a dictionary that are not given stay, as in every save";
  const deviations: Readonly<Record<string, readonly [Verdict, why: string]>> = {
    "tests 29": ["not declarable", oneType],
    "tests 32": ["not declarable", oneType],
    "tests 38": ["another result", "null is no item: replacing an item by null removes it"],
    "tests 39": ["not declarable", oneType],
    "tests 40": ["another result", keeps],
    "tests 44": ["refused", noMove],
    "tests 45": ["refused", noMove],
    "tests 55": ["refused", noMove],
    "tests 56": ["refused", noMove],
    "tests 57": ["not declarable", oneType],
    "tests 58": ["refused", noMove],
    "tests 59": ["another result", keeps],
    "tests 60": ["not declarable", oneType],
    "tests 61": ["not declarable", oneType],
    "spec_tests 6": ["refused", noMove],
    "spec_tests 7": ["refused", noMove],
    "spec_tests 15": [
      "accepted",
      'values are compared as what the member holds: 10 and "10" are one',
    ],
    "spec_tests 16": ["not declarable", oneType],
  };

  it.each(
    jsonPatchCases.map((suiteCase) => [suiteCase.name, suiteCase.comment, suiteCase] as const),
  )("%s: %s", (name, _comment, suiteCase) => {
    const [verdict] = deviations[name] ?? ["as the suite says"];
    expect(judge({ ...suiteCase, patch: suiteCase.patch.map(intoDocument) })).toBe(verdict);
  });

  it("has the cases that deviations are told of", () => {
    const names = jsonPatchCases.map(({ name }) => name);
    expect(Object.keys(deviations).filter((name) => !names.includes(name))).toEqual([]);
    expect(names).toHaveLength(95);
  });
});

describe("the examples of RFC 7396", () => {
  const oneType = "a member that holds objects cannot become a list, nor the other way round";
  const deviations: Readonly<Record<number, readonly [Verdict, why: string]>> = {
    4: ["not declarable", oneType],
    5: ["not declarable", oneType],
    7: ["not declarable", oneType],
    9: ["not declarable", oneType],
    10: ["another result", "a dictionary is emptied, but never null"],
    11: ["not declarable", oneType],
    13: ["not declarable", oneType],
  };

  it.each(
    mergePatchCases.map(([doc, patch, expected], index) => ({ index, doc, patch, expected })),
  )("$index: $doc and $patch make $expected", ({ index, doc, patch, expected }) => {
    const [verdict] = deviations[index] ?? ["as the suite says"];
    expect(judge({ doc, patch: { Document: patch }, expected })).toBe(verdict);
  });
});

describe("the public JSON patch suite, retold of a ticket", () => {
  it.each(
    ticketPatchCases.map(
      (ticketCase) => [ticketCase.name, ticketCase.comment, ticketCase] as const,
    ),
  )("%s: %s", (_name, _comment, { start, patch, expected, refusedAs }) => {
    const outcome = applyPatch(TicketEntity, ticketWith(start), patch);
    const kinds = outcome.ok ? [] : outcome.faults.map(({ kind }) => kind);
    expect(kinds).toEqual(refusedAs === undefined ? [] : [refusedAs]);
    if (!outcome.ok || expected === undefined) return;
    const ticket = savedRecord(TicketEntity, ticketWith(start), outcome.body);
    expect(stateOf(ticket)).toEqual(stateOf(ticketWith(expected)));
  });

  it("tells most of the suite", () => {
    expect(ticketPatchCases.length).toBeGreaterThan(55);
    expect(ticketPatchCases.filter(({ deviation }) => deviation !== undefined)).toHaveLength(11);
  });
});

/** Every field is there, with something that belongs to it, and tags have ids. */
function ticketWith(state: TicketState): TreeObject {
  const fields = "customFields" in state ? state.customFields : {};
  const tags = "tags" in state ? state.tags : [];
  return {
    TicketId: 5,
    Tags: tags.map((name, index) => ({ Id: index + 1, Name: name, ToolTip: "" })),
    CustomFields: Object.fromEntries(
      ticketPatchKeys.flatMap((key) => [
        [key, fields[key] ?? ""],
        [`${key}:org`, fields[key] ?? ""],
      ]),
    ),
  };
}

function stateOf({ Tags, CustomFields }: TreeObject): object {
  const fields = Object.entries(CustomFields as TreeObject);
  return {
    tags: (Tags as TreeObject[]).map(({ Name }) => Name),
    customFields: fields
      .filter(([key]) => ticketPatchKeys.includes(key))
      .map(([key, value]) => [
        key,
        value === null ? "" : String(value as string | number | boolean),
      ]),
  };
}
