import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attachmentTexts } from "./attachment-texts.ts";
import { bodyTexts } from "./body-texts.ts";
import { clockTexts } from "./clock-texts.ts";
import { credentialTexts } from "./credential-texts.ts";
import { customFieldExpectationTexts } from "./custom-field-expectation-texts.ts";
import { customFieldTexts } from "./custom-field-texts.ts";
import { expectationTexts } from "./expectation-texts.ts";
import { faultTexts } from "./fault-texts.ts";
import { formTexts } from "./form-texts.ts";
import { idempotencyTexts } from "./idempotency-texts.ts";
import { limitTexts } from "./limit-texts.ts";
import { messageTexts } from "./message-texts.ts";
import { oauthTexts } from "./oauth-texts.ts";
import { openidTexts } from "./openid-texts.ts";
import { pageTexts } from "./page-texts.ts";
import { patchRequestTexts } from "./patch-request-texts.ts";
import { patchTexts } from "./patch-texts.ts";
import { recordNameTexts } from "./record-name-texts.ts";
import { refusalTexts } from "./refusal-texts.ts";
import { requestTexts } from "./request-texts.ts";
import { resourceTexts } from "./resource-texts.ts";
import { rightNameTexts } from "./right-name-texts.ts";
import { rightReasonTexts } from "./right-reason-texts.ts";
import { saveTexts } from "./save-texts.ts";
import { serverTexts } from "./server-texts.ts";
import { signInTexts } from "./sign-in-texts.ts";
import { tenantTexts } from "./tenant-texts.ts";
import { ticketTexts } from "./ticket-texts.ts";
import { timeZoneTexts } from "./time-zone-texts.ts";
import { userTexts } from "./user-texts.ts";
import { valueTexts } from "./value-texts.ts";
import { webhookTexts } from "./webhook-texts.ts";
import { xmlBodyTexts } from "./xml-body-texts.ts";
import { textLanguages, type TextLanguage, type Translations } from "./text.ts";

const modules: Readonly<Record<string, Readonly<Record<string, Translations>>>> = {
  "attachment-texts.ts": attachmentTexts,
  "body-texts.ts": bodyTexts,
  "clock-texts.ts": clockTexts,
  "credential-texts.ts": credentialTexts,
  "custom-field-expectation-texts.ts": customFieldExpectationTexts,
  "custom-field-texts.ts": customFieldTexts,
  "expectation-texts.ts": expectationTexts,
  "fault-texts.ts": faultTexts,
  "form-texts.ts": formTexts,
  "idempotency-texts.ts": idempotencyTexts,
  "limit-texts.ts": limitTexts,
  "message-texts.ts": messageTexts,
  "oauth-texts.ts": oauthTexts,
  "openid-texts.ts": openidTexts,
  "page-texts.ts": pageTexts,
  "patch-request-texts.ts": patchRequestTexts,
  "patch-texts.ts": patchTexts,
  "record-name-texts.ts": recordNameTexts,
  "refusal-texts.ts": refusalTexts,
  "request-texts.ts": requestTexts,
  "resource-texts.ts": resourceTexts,
  "right-name-texts.ts": rightNameTexts,
  "right-reason-texts.ts": rightReasonTexts,
  "save-texts.ts": saveTexts,
  "server-texts.ts": serverTexts,
  "sign-in-texts.ts": signInTexts,
  "tenant-texts.ts": tenantTexts,
  "ticket-texts.ts": ticketTexts,
  "time-zone-texts.ts": timeZoneTexts,
  "user-texts.ts": userTexts,
  "value-texts.ts": valueTexts,
  "webhook-texts.ts": webhookTexts,
  "xml-body-texts.ts": xmlBodyTexts,
};

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
  it("are all known here", () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith("-texts.ts"));
    expect(Object.keys(modules)).toEqual(files.sort());
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
