import { describe, expect, it } from "vitest";
import { allowsChange, outcomeOfRead, readAgentConditions, readConditions } from "./conditions.ts";
import { formatHttpDate } from "./http-date.ts";

const CHANGED_AT = 1_772_442_000;
const state = { recordId: 7, version: 3, changedAt: CHANGED_AT };
const TAG = '"7-3-aaaa"';

const before = formatHttpDate(CHANGED_AT - 1);
const same = formatHttpDate(CHANGED_AT);

/** What each header may say, and whether what it asks for holds. */
const matches = { "-": null, yes: TAG, other: '"7-2-aaaa"', any: "*", weak: `W/${TAG}` } as const;
const unmodified = { "-": null, yes: same, no: before, bad: "soon" } as const;
const noneMatches = { "-": null, same: TAG, variant: '"7-3-bbbb"', other: '"7-2-a"', any: "*" };
const modified = { "-": null, yes: before, no: same, bad: "soon" } as const;

type Row = readonly [
  ifMatch: keyof typeof matches,
  ifUnmodifiedSince: keyof typeof unmodified,
  ifNoneMatch: keyof typeof noneMatches,
  ifModifiedSince: keyof typeof modified,
];

const headersOf = ([match, since, none, modifiedSince]: Row): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      "if-match": matches[match],
      "if-unmodified-since": unmodified[since],
      "if-none-match": noneMatches[none],
      "if-modified-since": modified[modifiedSince],
    }).filter((entry): entry is [string, string] => entry[1] !== null),
  );

const rows = (Object.keys(matches) as Row[0][]).flatMap((match) =>
  (Object.keys(unmodified) as Row[1][]).flatMap((since) =>
    (Object.keys(noneMatches) as Row[2][]).flatMap((none) =>
      (Object.keys(modified) as Row[3][]).map((changed): Row => [match, since, none, changed]),
    ),
  ),
);

/** The first step of the standard's order, as a table: which of the two guards counts, and what it says. */
const guard: Readonly<Record<Row[0], Readonly<Record<Row[1], boolean>>>> = {
  "-": { "-": true, yes: true, no: false, bad: true },
  yes: { "-": true, yes: true, no: true, bad: true },
  other: { "-": false, yes: false, no: false, bad: false },
  any: { "-": true, yes: true, no: true, bad: true },
  weak: { "-": false, yes: false, no: false, bad: false },
};

/** The second step, of reads: the tag counts before the date. */
const known: Readonly<Record<Row[2], Readonly<Record<Row[3], boolean>>>> = {
  "-": { "-": false, yes: false, no: true, bad: false },
  same: { "-": true, yes: true, no: true, bad: true },
  variant: { "-": false, yes: false, no: false, bad: false },
  other: { "-": false, yes: false, no: false, bad: false },
  any: { "-": true, yes: true, no: true, bad: true },
};

describe.each(rows)(
  "If-Match %s, If-Unmodified-Since %s, If-None-Match %s, If-Modified-Since %s",
  (...row) => {
    const [match, since, none, changed] = row;
    const conditions = readConditions(headersOf(row), CHANGED_AT);
    const passes = guard[match][since];

    it("on a read", () => {
      const expected = passes ? (known[none][changed] ? "notModified" : "answer") : "failed";
      expect(outcomeOfRead(conditions, state, TAG)).toBe(expected);
    });

    it("on a change", () => {
      const expected = passes && (none === "-" || none === "other");
      expect(allowsChange(conditions, state)).toBe(expected);
    });

    it("on a creation", () => {
      expect(allowsChange(conditions, null)).toBe(match === "-");
    });

    it("on a change by an agent operation", () => {
      const heeded = readAgentConditions(headersOf(row));
      expect(allowsChange(heeded, state)).toBe(match !== "other" && match !== "weak");
    });
  },
);
