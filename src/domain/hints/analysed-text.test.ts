import { describe, expect, it } from "vitest";
import { ANALYSED_LENGTH, analysedText } from "./analysed-text.ts";

describe("analysedText", () => {
  it.each([
    ["as it is", "Hello\nthe lamp is dark", "Hello\nthe lamp is dark"],
    ["without quotes", "Yes\n> Is it dark?\nIt is", "Yes\nIt is"],
    ["without what an English line quotes", "Yes\n\nOn Monday, Bob wrote:\nIs it dark?", "Yes"],
    ["without what a German line quotes", "Ja\n\nAm Montag schrieb Bob:\nIst es dunkel?", "Ja"],
    ["without a forwarded one", "See below\n-----Original Message-----\nDark", "See below"],
    ["without the signature", "Dark\n-- \nAda\nLarkfield", "Dark"],
    ["not more because of a dash", "Dark - very\n--- \nstill", "Dark - very\n--- \nstill"],
    ["with a sentence about writing", "Bob wrote me nothing", "Bob wrote me nothing"],
    ["nothing", "", ""],
  ])("is the text %s", (_how, body, text) => {
    expect(analysedText(body)).toBe(text);
  });

  it.each([
    [ANALYSED_LENGTH, ANALYSED_LENGTH],
    [ANALYSED_LENGTH + 1, ANALYSED_LENGTH],
  ])("of %i letters keeps %i", (length, kept) => {
    expect(analysedText("a".repeat(length))).toHaveLength(kept);
  });

  it("takes no longer for a line that never ends its quote", () => {
    const line = `${"wrote ".repeat(2000)}x`;
    expect(analysedText(line)).toBe(line.slice(0, ANALYSED_LENGTH));
  });
});
