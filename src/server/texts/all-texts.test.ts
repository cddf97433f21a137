import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textLanguages, type TextLanguage, type Translations } from "./text.ts";

type Texts = Readonly<Record<string, Translations>>;

/** Every module of texts, found by its name, with what it exports. */
const modules = Object.fromEntries(
  await Promise.all(
    readdirSync(import.meta.dirname)
      .filter((file) => file.endsWith("-texts.ts"))
      .map(async (file) => [file, await textsOf(file)] as const),
  ),
);

async function textsOf(file: string): Promise<Texts> {
  const exports = Object.values((await import(`./${file}`)) as Readonly<Record<string, Texts>>);
  return Object.assign({}, ...exports) as Texts;
}

/** Words that are the same as in English, because the languages share them. */
const sharedWords = new Set([
  "at in no, sv, da, de, nl",
  "oneByOne in no, sv, da, de, nl",
  "operation in sv, da, de",
  "status in no, sv, da, nl",
  "person in no, sv, da",
  "project in nl",
  "tag in da, nl",
]);

const others = textLanguages.filter((language) => language !== "en");

function placeholdersOf(template: string): string {
  const names = [...template.matchAll(/\{(\w)(\w*)\}/g)].map(
    ([, initial = "", rest = ""]) => initial.toLowerCase() + rest,
  );
  return names.sort().join();
}

function endOf(template: string): string {
  return /[.:;,!?)]$/.exec(template)?.[0] ?? "";
}

/** What a reader of one language would stumble over. */
function faultsOf(translations: Translations, language: TextLanguage): string[] {
  const template = translations[language];
  const checks = {
    "other placeholders": placeholdersOf(template) !== placeholdersOf(translations.en),
    "a brace too many": /[{}]/.test(template.replace(/\{\w+\}/g, "")),
    "no words": template.trim() === "",
    "odd blanks": template !== template.trim() || /\s{2}|[^\S ]/.test(template),
    "another end": endOf(template) !== endOf(translations.en),
    "a small beginning": /^\p{Lu}/u.test(translations.en) && /^\{?\p{Ll}/u.test(template),
  };
  return Object.entries(checks).flatMap(([fault, found]) => (found ? [fault] : []));
}

function wordsSharedWithEnglish(name: string, translations: Translations): string[] {
  const same = others.filter((language) => translations[language] === translations.en);
  return same.length === 0 ? [] : [`${name} in ${same.join(", ")}`];
}

describe("the texts", () => {
  it("are found", () => {
    expect(Object.keys(modules)).toContain("ticket-texts.ts");
    expect(Object.values(modules).every((texts) => Object.keys(texts).length > 0)).toBe(true);
  });

  it.each(Object.entries(modules))("of %s are whole in every language", (_file, texts) => {
    for (const [name, translations] of Object.entries(texts)) {
      for (const language of textLanguages) {
        expect({ name, language, faults: faultsOf(translations, language) }).toEqual({
          name,
          language,
          faults: [],
        });
      }
    }
  });

  it("are translated, but for words that languages share", () => {
    const shared = Object.values(modules).flatMap((texts) =>
      Object.entries(texts).flatMap(([name, each]) => wordsSharedWithEnglish(name, each)),
    );
    expect(new Set(shared)).toEqual(sharedWords);
  });

  it("are each defined once, but for twins in English only", () => {
    const all = Object.values(modules).flatMap((texts) => Object.values(texts));
    expect(new Set(sentencesDefinedTwice(all))).toEqual(englishTwins);
  });
});

/** Sentences that are the same in English, and not in every other language. */
const englishTwins = new Set(["text", "There is nothing at this path."]);

function sentencesDefinedTwice(all: readonly Translations[]): string[] {
  const sentences = all.map(({ en }) => en.replace(/\{\w+\}/g, "{}"));
  return sentences.filter((each, index) => sentences.indexOf(each) !== index);
}

describe("a translation", () => {
  const en = "There is no {what} {id}.";
  it.each([
    ["{What} {id} finnes ikke.", []],
    ["Den finnes ikke.", ["other placeholders"]],
    ["{What} {what} {id} finnes ikke.", ["other placeholders"]],
    ["{What} {id} {more} finnes ikke.", ["other placeholders"]],
    ["{What} {id}} finnes ikke.", ["a brace too many"]],
    ["", ["other placeholders", "no words", "another end"]],
    ["{What}  {id} finnes ikke.", ["odd blanks"]],
    [" {What} {id} finnes ikke.", ["odd blanks"]],
    ["{What} {id} finnes\u00a0ikke.", ["odd blanks"]],
    ["{What} {id} finnes ikke", ["another end"]],
    ["{What} {id} finnes ikke:", ["another end"]],
    ["en {what} {id} finnes ikke.", ["a small beginning"]],
    ["{what} {id} finnes ikke.", ["a small beginning"]],
  ])("%j has the faults %j", (no, faults) => {
    expect(faultsOf({ en, no, sv: "", da: "", de: "", nl: "" }, "no")).toEqual(faults);
  });

  it("that is the English one is noticed", () => {
    const texts = { en: "a", no: "a", sv: "b", da: "a", de: "b", nl: "b" };
    expect(wordsSharedWithEnglish("name", texts)).toEqual(["name in no, da"]);
  });

  it("of a sentence that is defined already is noticed", () => {
    const rest = { no: "", sv: "", da: "", de: "", nl: "" };
    const twice = sentencesDefinedTwice([
      { ...rest, en: "There is no {what}." },
      { ...rest, en: "There is no {thing}." },
    ]);
    expect(twice).toEqual(["There is no {}."]);
  });
});
