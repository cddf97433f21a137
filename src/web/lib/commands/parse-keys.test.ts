import { describe, expect, it } from "vitest";
import { actsInText, parseKeys, strokeOf } from "./parse-keys.ts";

const plain = { ctrl: false, shift: false, alt: false };

describe("keys of commands", () => {
  it.each([
    ["c", [{ ...plain, key: "c" }]],
    ["Ctrl K", [{ ...plain, key: "k", ctrl: true }]],
    ["Ctrl Shift Enter", [{ ...plain, key: "enter", ctrl: true, shift: true }]],
    [
      "G Q",
      [
        { ...plain, key: "g" },
        { ...plain, key: "q" },
      ],
    ],
    ["?", [{ ...plain, key: "?" }]],
    ["Esc", [{ ...plain, key: "escape" }]],
  ])("%s can be read", (text, strokes) => {
    expect(parseKeys(text)).toEqual(strokes);
  });

  it.each(["", "Ctrl", "Shift Ctrl", "Nokey"])("%j is none", (text) => {
    expect(parseKeys(text)).toBeNull();
  });

  it("act in text fields with Ctrl or Alt, and as Escape", () => {
    const texts = ["C", "Shift A", "Ctrl K", "Alt X", "Esc"];
    expect(texts.filter((text) => parseKeys(text)?.every(actsInText))).toEqual([
      "Ctrl K",
      "Alt X",
      "Esc",
    ]);
  });

  it.each([
    [
      { key: "A", shiftKey: true },
      { key: "a", shift: true },
    ],
    [
      { key: "?", shiftKey: true },
      { key: "?", shift: false },
    ],
    [
      { key: "k", metaKey: true },
      { key: "k", ctrl: true },
    ],
    [
      { key: "Enter", ctrlKey: true },
      { key: "enter", ctrl: true },
    ],
  ])("%o is the stroke %o", (event, stroke) => {
    const usual = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    expect(strokeOf({ ...usual, ...event })).toEqual({ ...plain, ...stroke });
  });
});
