import { describe, expect, test } from "vitest";
import { allScreens } from "./all-screens.ts";
import { readScreensOptions } from "./screens-options.ts";

describe("the options of the pictures", () => {
  test("take every screen, both widths and both themes, unless told otherwise", () => {
    expect(readScreensOptions([])).toEqual({
      kind: "take",
      options: {
        only: [],
        widths: [1440, 390],
        themes: ["light", "dark"],
        language: "en",
        density: "comfortable",
        format: "png",
        folder: "screens",
      },
    });
  });

  test.each([
    [["--width", "200"], [200]],
    [
      ["--width", "4000,320"],
      [4000, 320],
    ],
  ])("%j are widths", (args, widths) => {
    expect(readScreensOptions(args)).toMatchObject({ options: { widths } });
  });

  test.each([
    [["--width", "199"], "--width takes whole numbers from 200 to 4000, not 199."],
    [["--width", "4001"], "--width takes whole numbers from 200 to 4000, not 4001."],
    [["--width", "320.5"], "--width takes whole numbers from 200 to 4000, not 320.5."],
    [["--theme", "sepia"], "--theme takes light, dark, not sepia."],
    [["--language", "fr"], "--language takes en, no, sv, da, de, nl, pseudo, not fr."],
    [["--format", "gif"], "--format takes png, webp, not gif."],
  ])("%j are refused with a sentence", (args, sentence) => {
    expect(() => readScreensOptions(args)).toThrow(sentence);
  });

  test("ask for help or for the names", () => {
    expect(readScreensOptions(["--help", "--width", "no"])).toEqual({ kind: "help" });
    expect(readScreensOptions(["--list"])).toEqual({ kind: "list" });
  });
});

test("no two screens write the same pictures", () => {
  const names = allScreens.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
