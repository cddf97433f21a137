import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileMessages, type MessageModule } from "./build/compile-messages.ts";
import { languages, type Language } from "./lib/i18n/languages.ts";

const codes = Object.keys(languages) as Language[];
const others = codes.filter((code) => code !== "en");

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".texts.ts"),
);

async function readTexts(file: string): Promise<MessageModule> {
  const exports = Object.values((await import(`./${file}`)) as Record<string, MessageModule>);
  return Object.assign({}, ...exports) as MessageModule;
}

const modules = Object.fromEntries(
  await Promise.all(files.map(async (file) => [file, await readTexts(file)] as const)),
);

/** Signs and words that the languages share. */
const shared =
  /^[\p{Lu}\p{P}\p{S}\d\s]*$|^(?:Desk|System|Status|Team|Tags?|Person|Project|Type|Log)$/u;

/** The values that a sentence takes, those within its plural forms too. */
const valuesOf = (text: string): Set<string> => new Set(namesIn(parse(text)));

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const inside = "options" in element ? Object.values(element.options) : [];
    return [element.value, ...inside.flatMap((option) => namesIn(option.value))];
  });
}

/** What of a sentence is said by itself, whatever its values are. */
const wordsOf = (text: string): string => text.replaceAll(/\{\w+\}/g, "");

describe("the sentences of the workspace", () => {
  it.each(codes)("are whole ICU messages in %s", (language) => {
    expect(files.length).toBeGreaterThan(0);
    expect(Object.keys(compileMessages(modules, language)).length).toBeGreaterThan(0);
  });

  it.each(files)("of %s take the same values and are translated everywhere", (file) => {
    const faults = Object.entries(modules[file] ?? {}).flatMap(([name, message]) =>
      others.flatMap((language) => {
        const values = valuesOf(message[language] ?? "");
        const sameValues = [...valuesOf(message["en"] ?? "")].every((each) => values.has(each));
        return sameValues ? [] : [`${name} in ${language} takes other values`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each(files)("of %s differ from English in at least one language each", (file) => {
    const same = Object.entries(modules[file] ?? {})
      .filter(([, message]) => others.every((language) => message[language] === message["en"]))
      .map(([, message]) => message["en"] ?? "")
      .filter((english) => !shared.test(wordsOf(english)));
    expect(same).toEqual([]);
  });
});
