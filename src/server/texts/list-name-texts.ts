import { defineTexts } from "./text.ts";

/** What the lists are called that administrators fill. */
export const listNameTexts = defineTexts({
  categories: {
    en: "Ticket categories",
    no: "Sakskategorier",
    sv: "Ärendekategorier",
    da: "Sagskategorier",
    de: "Anfragekategorien",
    nl: "Verzoekcategorieën",
  },
  priorities: {
    en: "Ticket priorities",
    no: "Saksprioriteter",
    sv: "Ärendeprioriteter",
    da: "Sagsprioriteter",
    de: "Anfrageprioritäten",
    nl: "Verzoekprioriteiten",
  },
  statuses: {
    en: "Ticket statuses",
    no: "Saksstatuser",
    sv: "Ärendestatusar",
    da: "Sagsstatusser",
    de: "Anfragestatus",
    nl: "Verzoekstatussen",
  },
  ticketTypes: {
    en: "Ticket types",
    no: "Sakstyper",
    sv: "Ärendetyper",
    da: "Sagstyper",
    de: "Anfragetypen",
    nl: "Verzoektypen",
  },
  tags: {
    en: "Tags on tickets",
    no: "Tagger på saker",
    sv: "Taggar på ärenden",
    da: "Tags på sager",
    de: "Schlagwörter an Anfragen",
    nl: "Tags op verzoeken",
  },
});
