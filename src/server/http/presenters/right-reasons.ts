import { defineTexts, wordsOf, type Translations } from "../../texts/text.ts";
import type { Language } from "../language.ts";

const texts = defineTexts({
  noDelete: {
    en: "Delete requires Service administration",
    no: "Sletting krever administrasjon av Service",
    sv: "Radering kräver administration av Service",
    da: "Sletning kræver administration af Service",
    de: "Löschen erfordert die Verwaltung von Service",
    nl: "Verwijderen vereist beheer van Service",
  },
  merged: {
    en: "Merged",
    no: "Slått sammen",
    sv: "Sammanslagen",
    da: "Flettet",
    de: "Zusammengeführt",
    nl: "Samengevoegd",
  },
  noEdit: {
    en: "No edit right",
    no: "Ingen redigeringsrettighet",
    sv: "Ingen redigeringsrätt",
    da: "Ingen redigeringsret",
    de: "Kein Bearbeitungsrecht",
    nl: "Geen recht om te bewerken",
  },
  noRead: {
    en: "No read right",
    no: "Ingen leserettighet",
    sv: "Ingen läsrätt",
    da: "Ingen læseret",
    de: "Kein Leserecht",
    nl: "Geen leesrecht",
  },
  noAccess: {
    en: "No access",
    no: "Ingen tilgang",
    sv: "Ingen åtkomst",
    da: "Ingen adgang",
    de: "Kein Zugriff",
    nl: "Geen toegang",
  },
});

const byEnglish: ReadonlyMap<string, Translations> = new Map(
  Object.values(texts).map((translations) => [translations.en, translations]),
);

/** The reason for a missing right, which the desk gives in English, for a reader of that language. */
export function localiseReason(reason: string, language: Language | null): string {
  const translations = byEnglish.get(reason);
  return translations === undefined ? reason : wordsOf({ translations, values: {} }, language);
}
