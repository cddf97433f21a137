import { expect, it } from "vitest";
import { shownFileName } from "./shown-file-name.ts";

it.each([
  ["invoice\u202Egpj.exe", "invoicegpj.exe"],
  ["\u2066a\u2069\u200F.txt", "a.txt"],
  // Letters that are written from right to left stay, and so does what joins letters.
  ["חשבונית.pdf", "חשבונית.pdf"],
  ["نامه\u200Cها.pdf", "نامه\u200Cها.pdf"],
  ["", ""],
])("shows %j as %j", (name, shown) => {
  expect(shownFileName(name)).toBe(shown);
});
