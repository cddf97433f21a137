import { describe, expect, it } from "vitest";
import { indexEntries } from "./index-entries.ts";
import { MESSAGE_LENGTH_MAX } from "./search-document.ts";

const empty = { ticketId: 70_000, title: "", people: [], messages: [] };

describe("what the index keeps of a ticket", () => {
  it("says what it is, and where each word is", () => {
    const entries = indexEntries({
      ...empty,
      title: "No light",
      people: ["Åse"],
      messages: ["Still no light", "light"],
    });
    expect([...entries]).toEqual([
      ["#70000", []],
      ["~34", []],
      ["1.no", [1, 7]],
      ["1@no", [1]],
      ["1=no", [1]],
      ["1.light", [2, 8, 10]],
      ["1@light", [2]],
      ["1=light", [2]],
      ["1.ase", [4]],
      ["1@ase", [4]],
      ["1.still", [6]],
    ]);
  });

  it("has of each word as many places as the database keeps", () => {
    const placesOf = (count: number) =>
      indexEntries({ ...empty, messages: ["a ".repeat(count)] }).get("1.a")?.length;
    expect(placesOf(255)).toBe(255);
    expect(placesOf(256)).toBe(256);
    expect(placesOf(257)).toBe(256);
    const far = indexEntries({ ...empty, messages: [`${"a ".repeat(16_381)}b c d e`] });
    expect(["b", "c", "d", "e"].map((word) => far.get(`1.${word}`))).toEqual([
      [16_383],
      [16_383],
      [16_383],
      [16_383],
    ]);
  });

  it("has a message up to its limit", () => {
    const blanks = " ".repeat(MESSAGE_LENGTH_MAX - 1);
    expect(indexEntries({ ...empty, messages: [`${blanks}a`] }).has("1.a")).toBe(true);
    expect(indexEntries({ ...empty, messages: [`${blanks} a`] }).has("1.a")).toBe(false);
  });
});
