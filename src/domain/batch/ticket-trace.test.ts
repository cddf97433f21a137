import { describe, expect, it } from "vitest";
import { buildTicket } from "../../../test/support/build-ticket.ts";
import { isChangedSince, reversalOf, traceOf } from "./ticket-trace.ts";

const before = buildTicket({ tagIds: [1, 2], customFields: { x_a: "A", x_b: 1 } });
const after = {
  ...before,
  title: "Other",
  deadlineAt: 5,
  deadlineManual: true,
  tagIds: [2, 3],
  customFields: { x_b: 1, x_c: true },
  lastChangedAt: before.lastChangedAt + 1,
  version: before.version + 1,
};
const trace = traceOf(before, after);

describe("what a change made of a ticket", () => {
  it("is what can be put back, and nothing that follows from it", () => {
    expect(trace).toEqual({
      before: { title: before.title, deadlineAt: before.deadlineAt },
      after: { title: "Other", deadlineAt: 5 },
      addedTagIds: [3],
      removedTagIds: [1],
      customFields: [
        { key: "x_a", before: "A", after: null },
        { key: "x_c", before: null, after: true },
      ],
      deadlineManual: false,
    });
  });

  it("is nothing where only the clock and the version went on", () => {
    expect(traceOf(before, { ...before, version: 9, lastChangedAt: 9 })).toBeNull();
  });

  it("survives being stored", () => {
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });

  it.each([
    ["nothing", {}, false],
    ["what the change left alone", { author: "Other", customFields: { x_c: true, x_b: 2 } }, false],
    ["tags", { tagIds: [] }, false],
    ["a field back", { title: before.title }, true],
    ["a field to something else", { title: "Third" }, true],
    ["a custom field", { customFields: { x_b: 1, x_c: false } }, true],
    ["a custom field that was emptied", { customFields: { x_a: "B", x_c: true } }, true],
  ])("is no longer there once somebody changed %s: %j %s", (_, since, isChanged) => {
    if (trace === null) throw new Error("there is no trace");
    expect(isChangedSince(trace, { ...after, ...since })).toBe(isChanged);
  });

  it("is put back beside the tags and the owner of now", () => {
    if (trace === null) throw new Error("there is no trace");
    expect(reversalOf(trace, { ...after, ownerId: 77, tagIds: [2, 3, 4] })).toEqual({
      title: before.title,
      deadlineAt: before.deadlineAt,
      owner: 77,
      tags: [{ tagId: 2 }, { tagId: 4 }, { tagId: 1 }],
      customFields: new Map<string, unknown>([
        ["x_a", "A"],
        ["x_c", null],
      ]),
    });
  });
});
