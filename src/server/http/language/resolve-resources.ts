import { textLanguages, type Translations } from "../../texts/text.ts";
import { resourceTexts } from "./resource-texts.ts";
import type { Language } from "./choose-language.ts";

const texts: ReadonlyMap<string, Translations> = new Map(Object.entries(resourceTexts));

/**
 * Replaces references such as `[SR_YES]` anywhere in a value by their words: in English for a
 * language that they are not written in. An unknown reference stays as it is.
 */
export function resolveResources(value: string, language: Language): string {
  if (!value.includes("[SR_")) return value;
  const [primary] = language.split("-");
  const written = textLanguages.find((known) => known === primary) ?? "en";
  return value.replace(
    /\[(SR_\w+)\]/g,
    (reference, name: string) => texts.get(name)?.[written] ?? reference,
  );
}
