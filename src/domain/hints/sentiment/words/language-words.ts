import type { HintLanguage } from "../../hint-language.ts";
import type { LanguageWords } from "../lexicon.ts";
import { wordsDa } from "./words-da.ts";
import { wordsDe } from "./words-de.ts";
import { wordsEn } from "./words-en.ts";
import { wordsNl } from "./words-nl.ts";
import { wordsNo } from "./words-no.ts";
import { wordsSv } from "./words-sv.ts";

export const languageWords: Readonly<Record<HintLanguage, LanguageWords>> = {
  en: wordsEn,
  no: wordsNo,
  sv: wordsSv,
  da: wordsDa,
  de: wordsDe,
  nl: wordsNl,
};
