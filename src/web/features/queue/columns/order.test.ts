import { describe, expect, it } from "vitest";
import { orderedBy, sortedOtherwise } from "./order.ts";

describe("the order of a list", () => {
  it.each([
    ["deadline asc", "deadline", "ascending"],
    ["deadline", "deadline", "ascending"],
    [" closedAt  DESC, ticketId asc", "closedAt", "descending"],
    ["", "", "ascending"],
  ])("%j begins with %s %s", (orderBy, column, direction) => {
    expect(orderedBy(orderBy)).toEqual({ column, direction });
  });

  it.each([
    ["deadline asc", "title", "title asc"],
    ["title asc", "title", "title desc"],
    ["title desc", "title", "title asc"],
  ])("%j is after a click on %s %j", (before, column, after) => {
    expect(sortedOtherwise(before, column)).toBe(after);
  });
});
