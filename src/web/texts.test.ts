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

/** Words that the languages share. */
const shared = /^[\p{Lu}\d\s.:–-]*$|^(?:Desk|System|Status|Team|Tags?|Person|Project|Type|Log)$/u;

/** The values that a sentence takes, in the order of their names. */
const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name).sort();

describe("the sentences of the workspace", () => {
  it.each(codes)("are whole ICU messages in %s", (language) => {
    expect(files.length).toBeGreaterThan(0);
    expect(Object.keys(compileMessages(modules, language)).length).toBeGreaterThan(0);
  });

  it.each(files)("of %s take the same values and are translated everywhere", (file) => {
    const faults = Object.entries(modules[file] ?? {}).flatMap(([name, message]) =>
      others.flatMap((language) => {
        const [english = "", words = ""] = [message["en"], message[language]];
        const values = new Set(placeholdersOf(words));
        const wanted = new Set(placeholdersOf(english));
        const sameValues = [...wanted].every((each) => values.has(each));
        return sameValues ? [] : [`${name} in ${language} takes other values`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it.each(files)("of %s differ from English in at least one language each", (file) => {
    const same = Object.entries(modules[file] ?? {})
      .filter(([, message]) => others.every((language) => message[language] === message["en"]))
      .map(([, message]) => message["en"] ?? "")
      .filter((english) => !shared.test(english));
    expect(same).toEqual([]);
  });
});
