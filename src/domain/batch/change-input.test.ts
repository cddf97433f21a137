import { expect, it } from "vitest";
import type { BatchChangeWish } from "./batch-wish.ts";
import { changeInputOf } from "./change-input.ts";

const nothing: BatchChangeWish = {
  kind: "change",
  input: {},
  customFields: [],
  addTagIds: [],
  removeTagIds: [],
};

it.each([
  ["leaves tags alone", {}, undefined],
  ["adds", { addTagIds: [3] }, [1, 2, 3]],
  ["removes", { removeTagIds: [2, 9] }, [1]],
  ["removes all", { removeTagIds: [1, 2] }, []],
  ["adds what it removes", { addTagIds: [1], removeTagIds: [1] }, [2, 1]],
  ["adds to those that it gives", { input: { tags: [{ tagId: 7 }] }, addTagIds: [3] }, [7, 3]],
])("a change of many %s", (_, wish, tagIds) => {
  const { tags } = changeInputOf({ ...nothing, ...wish }, { tagIds: [1, 2] });
  expect(tags).toEqual(tagIds?.map((tagId) => ({ tagId })));
});

it("has custom fields as a save has them", () => {
  const wish = { ...nothing, customFields: [["x_a", null] as const] };
  expect(changeInputOf(wish, { tagIds: [] })).toEqual({ customFields: new Map([["x_a", null]]) });
});
