import { defineTexts } from "./text.ts";

/** Why the caller has no more rights to a row or a field; short, without a full stop. */
export const rightReasonTexts = defineTexts({
  noAccess: {
    en: "No access",
    no: "Ingen tilgang",
    sv: "Ingen åtkomst",
    da: "Ingen adgang",
    de: "Kein Zugriff",
    nl: "Geen toegang",
  },
  noReadRight: {
    en: "No read right",
    no: "Ingen leserettighet",
    sv: "Ingen läsrättighet",
    da: "Ingen læserettighed",
    de: "Kein Leserecht",
    nl: "Geen leesrecht",
  },
  noEditRight: {
    en: "No edit right",
    no: "Ingen redigeringsrettighet",
    sv: "Ingen redigeringsrättighet",
    da: "Ingen redigeringsrettighed",
    de: "Kein Bearbeitungsrecht",
    nl: "Geen bewerkingsrecht",
  },
  noDeleteRight: {
    en: "Delete requires {right}",
    no: "Sletting krever {right}",
    sv: "Borttagning kräver {right}",
    da: "Sletning kræver {right}",
    de: "Löschen erfordert {right}",
    nl: "Verwijderen vereist {right}",
  },
  merged: {
    en: "Merged",
    no: "Slått sammen",
    sv: "Sammanslaget",
    da: "Flettet sammen",
    de: "Zusammengeführt",
    nl: "Samengevoegd",
  },
});
