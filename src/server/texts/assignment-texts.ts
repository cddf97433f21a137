import { defineTexts } from "./text.ts";

/** Entries of pick lists that stand for a rule or for nobody. */
export const assignmentTexts = defineTexts({
  automatic: {
    en: "(Automatically assigned)",
    no: "(Tildeles automatisk)",
    sv: "(Tilldelas automatiskt)",
    da: "(Tildeles automatisk)",
    de: "(Automatisch zugewiesen)",
    nl: "(Automatisch toegewezen)",
  },
  unassigned: {
    en: "(Unassigned)",
    no: "(Ikke tildelt)",
    sv: "(Ej tilldelad)",
    da: "(Ikke tildelt)",
    de: "(Nicht zugewiesen)",
    nl: "(Niet toegewezen)",
  },
  automaticPriority: {
    en: "(Automatic)",
    no: "(Automatisk)",
    sv: "(Automatisk)",
    da: "(Automatisk)",
    de: "(Automatisch)",
    nl: "(Automatisch)",
  },
  notPresent: {
    en: "not present",
    no: "ikke til stede",
    sv: "inte närvarande",
    da: "ikke til stede",
    de: "nicht anwesend",
    nl: "niet aanwezig",
  },
});
