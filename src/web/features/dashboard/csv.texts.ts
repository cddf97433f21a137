import { defineTexts } from "../../lib/i18n/define-texts.ts";

/** The columns of a dashboard written into a file. */
export const csvTexts = defineTexts({
  part: {
    en: "Part",
    no: "Del",
    sv: "Del",
    da: "Del",
    de: "Teil",
    nl: "Onderdeel",
  },
  series: {
    en: "Series",
    no: "Serie",
    sv: "Serie",
    da: "Serie",
    de: "Reihe",
    nl: "Reeks",
  },
  value: {
    en: "Value",
    no: "Verdi",
    sv: "Värde",
    da: "Værdi",
    de: "Wert",
    nl: "Waarde",
  },
  unit: {
    en: "Unit",
    no: "Enhet",
    sv: "Enhet",
    da: "Enhed",
    de: "Einheit",
    nl: "Eenheid",
  },
  count: {
    en: "Number of tickets",
    no: "Antall saker",
    sv: "Antal ärenden",
    da: "Antal sager",
    de: "Zahl der Anfragen",
    nl: "Aantal verzoeken",
  },
});
