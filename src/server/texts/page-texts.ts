import { defineTexts } from "./text.ts";

/** What stands on every page that the server writes itself. */
export const pageTexts = defineTexts({
  failed: {
    en: "That did not work",
    no: "Det gikk ikke",
    sv: "Det gick inte",
    da: "Det gik ikke",
    de: "Das hat nicht geklappt",
    nl: "Dat is niet gelukt",
  },
  operationId: {
    en: "Operation id: {id}",
    no: "Operasjons-ID: {id}",
    sv: "Operations-id: {id}",
    da: "Operations-id: {id}",
    de: "Operations-ID: {id}",
    nl: "Bewerkingsnummer: {id}",
  },
});
