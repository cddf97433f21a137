import { defineTexts } from "./text.ts";

/** How faults of several members are put into one sentence. */
export const faultTexts = defineTexts({
  at: {
    en: "{path}: {fault}",
    no: "{path}: {fault}",
    sv: "{path}: {fault}",
    da: "{path}: {fault}",
    de: "{path}: {fault}",
    nl: "{path}: {fault}",
  },
  atAndOneMore: {
    en: "{path}: {fault} (and 1 more member)",
    no: "{path}: {fault} (og 1 felt til)",
    sv: "{path}: {fault} (och 1 fält till)",
    da: "{path}: {fault} (og 1 felt mere)",
    de: "{path}: {fault} (und 1 weiteres Feld)",
    nl: "{path}: {fault} (en nog 1 veld)",
  },
  atAndMore: {
    en: "{path}: {fault} (and {more} more members)",
    no: "{path}: {fault} (og {more} felter til)",
    sv: "{path}: {fault} (och {more} fält till)",
    da: "{path}: {fault} (og {more} felter mere)",
    de: "{path}: {fault} (und {more} weitere Felder)",
    nl: "{path}: {fault} (en nog {more} velden)",
  },
  oneByOne: {
    en: "{first} {others}",
    no: "{first} {others}",
    sv: "{first} {others}",
    da: "{first} {others}",
    de: "{first} {others}",
    nl: "{first} {others}",
  },
  notCarriedOut: {
    en: "The request cannot be carried out.",
    no: "Forespørselen kan ikke utføres.",
    sv: "Begäran kan inte utföras.",
    da: "Anmodningen kan ikke udføres.",
    de: "Der Aufruf kann nicht ausgeführt werden.",
    nl: "De aanroep kan niet worden uitgevoerd.",
  },
});
