import { expect, it } from "vitest";
import { slashAt } from "./slash-at.ts";

it.each<[string, { start: number; query: string } | null]>([
  ["/|", { start: 0, query: "" }],
  ["/gre|", { start: 0, query: "gre" }],
  ["/first answer|", { start: 0, query: "first answer" }],
  ["Hello\n/gre|\nBye", { start: 6, query: "gre" }],
  ["|/gre", null],
  ["/g|re", null],
  ["Hello /gre|", null],
  [" /gre|", null],
  ["/etc/passwd|", null],
  ["/gre  |", null],
  ["/gre\n|", null],
  ["|", null],
])("%j", (marked, found) => {
  const caret = marked.indexOf("|");
  expect(slashAt(marked.replace("|", ""), caret)).toEqual(found);
});
