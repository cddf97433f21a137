import { describe, expect, it } from "vitest";
import { depthOfCategory, inTreeOrder, isWithin } from "./category-tree.ts";

const row = (id: number, parent: number) => ({
  TicketCategoryId: id,
  ParentId: parent,
  Name: String(id),
});

const [root, child, grandchild, other] = [row(1, -1), row(2, 1), row(3, 2), row(4, 0)];
const rows = [grandchild, other, root, child];

describe("the tree of categories", () => {
  it("shows each right after the one above it", () => {
    expect(inTreeOrder(rows)).toEqual([other, root, child, grandchild]);
    expect(rows.map((each) => depthOfCategory(each, rows))).toEqual([2, 0, 0, 1]);
  });

  it("knows which moves would make a circle", () => {
    expect(isWithin(root, root, rows)).toBe(true);
    expect(isWithin(grandchild, root, rows)).toBe(true);
    expect(isWithin(root, child, rows)).toBe(false);
    expect(isWithin(other, root, rows)).toBe(false);
  });

  it("ends where somebody stored a circle", () => {
    const circle = [row(1, 2), row(2, 1)];
    expect(circle.map((each) => depthOfCategory(each, circle))).toEqual([2, 2]);
  });
});
