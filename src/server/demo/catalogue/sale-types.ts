import { inAllLanguages } from "./languages.ts";

/** Sale types by id, from 1. */
export const saleTypes = [
  inAllLanguages({
    en: "New sale",
    no: "Nysalg",
    sv: "Nyförsäljning",
    da: "Nysalg",
    de: "Neugeschäft",
    nl: "Nieuwe verkoop",
  }),
  inAllLanguages({
    en: "Extension",
    no: "Utvidelse",
    sv: "Utökning",
    da: "Udvidelse",
    de: "Erweiterung",
    nl: "Uitbreiding",
  }),
] as const;
