import type { DemoLanguage } from "../languages.ts";
import { phrasesDa } from "./phrases-da.ts";
import { phrasesDe } from "./phrases-de.ts";
import { phrasesEn } from "./phrases-en.ts";
import { phrasesNl } from "./phrases-nl.ts";
import { phrasesNo } from "./phrases-no.ts";
import { phrasesSv } from "./phrases-sv.ts";
import type { Phrases } from "./phrases.ts";

export const phraseBooks: Readonly<Record<DemoLanguage, Phrases>> = {
  en: phrasesEn,
  no: phrasesNo,
  sv: phrasesSv,
  da: phrasesDa,
  de: phrasesDe,
  nl: phrasesNl,
};
