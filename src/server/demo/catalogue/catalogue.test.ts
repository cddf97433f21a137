import { describe, expect, it } from "vitest";
import { foldTagName } from "../../../domain/ticket/save/tag-names.ts";
import { composeSurroundings } from "../compose/compose-surroundings.ts";
import { createDraws } from "../draws.ts";
import { composeWords } from "../plan/compose-words.ts";
import { demoCategories } from "./categories.ts";
import { demoCustomFields } from "./custom-fields.ts";
import { demoLanguages, inAllLanguages } from "./languages.ts";
import * as notes from "./phrases/internal-notes.ts";
import { phraseBooks } from "./phrases/phrase-books.ts";
import { scenarioBooks } from "./scenarios/scenario-books.ts";
import { scenarios } from "./scenarios/scenarios.ts";
import { demoTags } from "./tags.ts";
import { demoUsers, intakeAccount } from "./users.ts";

const TITLE_MAX_LENGTH = 255;
const LIST_NAME_MAX_LENGTH = 255;

/** All texts in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("the texts of the catalogue", () => {
  it("ask only for words that there are", () => {
    const [person] = composeSurroundings(createDraws(1)).people;
    const known = new Set(Object.keys(composeWords(createDraws(1), person!, 0)));
    const asked = textsIn([scenarioBooks, phraseBooks, notes]).flatMap((text) =>
      [...text.matchAll(/\{([^}]*)\}/g)].map(([, slot]) => slot),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((slot) => !known.has(slot ?? ""))).toEqual([]);
  });

  it("tell every matter in English and at least fourteen in each language", () => {
    expect(Object.keys(scenarioBooks.en).sort()).toEqual(Object.keys(scenarios).sort());
    for (const language of demoLanguages) {
      expect(Object.keys(scenarioBooks[language]).length).toBeGreaterThanOrEqual(14);
    }
  });

  it("leave nothing empty and no title too long", () => {
    for (const text of textsIn([scenarioBooks, phraseBooks])) expect(text.trim()).not.toBe("");
    const titles = Object.values(scenarioBooks).flatMap((book) =>
      Object.values(book).flatMap(({ titles: some }) => some),
    );
    expect(Math.max(...titles.map(({ length }) => length))).toBeLessThan(TITLE_MAX_LENGTH / 2);
  });
});

describe("the lists of the catalogue", () => {
  it("write one text for all languages the way stored texts are written", () => {
    const texts = { en: "Yes", no: "Ja", sv: "Jo", da: "Jo", de: "Ja", nl: "Ja" };
    expect(inAllLanguages(texts)).toBe('US:"Yes";NO:"Ja";SW:"Jo";DA:"Jo";GE:"Ja";NL:"Ja"');
  });

  it("name parents before their children, and customers' names where customers see them", () => {
    const known = new Set([""]);
    for (const { fullName, flags, externalName } of demoCategories) {
      const parent = fullName.split("/").slice(0, -1).join("/");
      expect(known).toContain(parent);
      known.add(fullName);
      const isInternal = (flags as readonly string[]).includes("Internal");
      expect({ fullName, isNameless: externalName === "" }).toEqual({
        fullName,
        isNameless: isInternal,
      });
      expect(externalName.length).toBeLessThanOrEqual(LIST_NAME_MAX_LENGTH);
    }
  });

  it("repeat no tag, no login and no field", () => {
    const logins = [...demoUsers.map(({ login }) => login), intakeAccount.login];
    const lists = [demoTags.map(foldTagName), logins, demoCustomFields.map(({ key }) => key)];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  it("have a tag 164 and custom fields of most types, whose keys begin as published", () => {
    expect(demoTags.length).toBeGreaterThanOrEqual(164);
    expect(new Set(demoCustomFields.map(({ type }) => type)).size).toBeGreaterThanOrEqual(10);
    expect(demoCustomFields.every(({ key }) => key.startsWith("x_"))).toBe(true);
  });
});
