import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText, findCharset, type Charset } from "./charset.ts";

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(" ", ""), "hex");

const rows: readonly [Charset, bytes: string, text: string | undefined][] = [
  ["utf-8", "", ""],
  ["utf-8", "7b 7d", "{}"],
  ["utf-8", "c3 85", "Å"],
  ["utf-8", "ef bb bf 7b 7d", "{}"],
  ["utf-8", "c3", undefined],
  ["utf-8", "c5", undefined],
  ["utf-8", "ff", undefined],
  // A mark goes before the label.
  ["utf-8", "ff fe 7b 00", "{"],
  ["utf-8", "fe ff 00 7b", "{"],
  ["iso-8859-1", "ef bb bf c3 85", "Å"],
  ["utf-16", "ff fe 7b 00", "{"],
  ["utf-16", "fe ff 00 7b", "{"],
  ["utf-16", "7b 00", "{"],
  ["utf-16", "00 7b", "{"],
  ["utf-16le", "c5 00", "Å"],
  ["utf-16be", "00 c5", "Å"],
  ["utf-16le", "7b", undefined],
  ["utf-16le", "00 d8", undefined],
  ["iso-8859-1", "c5", "Å"],
  // Not what browsers read under this label, but what it means.
  ["iso-8859-1", "80", "\u0080"],
];

describe("charset of a request body", () => {
  test.each(rows)("%s %j is %j", (charset, bytes, text) => {
    expect(decodeText(hex(bytes), charset)).toBe(text);
  });

  test.each([
    ["utf-8", "utf-8"],
    ["utf8", "utf-8"],
    ["utf-16", "utf-16"],
    ["utf-16le", "utf-16le"],
    ["utf-16be", "utf-16be"],
    ["iso-8859-1", "iso-8859-1"],
    ["latin1", "iso-8859-1"],
    ["windows-1252", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("the label %j means %j", (label, charset) => {
    expect(findCharset(label)).toBe(charset);
  });

  test("reads back everything that UTF-8 and UTF-16 can write", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.startsWith("\uFEFF"));
        expect(decodeText(Buffer.from(text, "utf8"), "utf-8")).toBe(text);
        expect(decodeText(Buffer.from(text, "utf16le"), "utf-16le")).toBe(text);
      }),
    );
  });
});
