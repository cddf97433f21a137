import { defineTexts } from "../../../lib/i18n/define-texts.ts";

export const columnsTexts = defineTexts({
  earlier: {
    en: "Show {column} earlier",
    no: "Vis {column} tidligere",
    sv: "Visa {column} tidigare",
    da: "Vis {column} tidligere",
    de: "{column} weiter vorn zeigen",
    nl: "{column} eerder tonen",
  },
  later: {
    en: "Show {column} later",
    no: "Vis {column} senere",
    sv: "Visa {column} senare",
    da: "Vis {column} senere",
    de: "{column} weiter hinten zeigen",
    nl: "{column} later tonen",
  },
});
