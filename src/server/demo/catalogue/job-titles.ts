import type { DemoLanguage } from "./languages.ts";

/** What customers do for a living. */
export const jobTitles: Readonly<Record<DemoLanguage, readonly string[]>> = {
  en: [
    "Office manager",
    "Accountant",
    "Managing director",
    "Sales representative",
    "Warehouse lead",
    "IT coordinator",
    "Receptionist",
    "Purchaser",
  ],
  no: [
    "Kontorleder",
    "Regnskapsfører",
    "Daglig leder",
    "Selger",
    "Lagersjef",
    "IT-koordinator",
    "Resepsjonist",
    "Innkjøper",
  ],
  sv: [
    "Kontorschef",
    "Ekonom",
    "Verkställande direktör",
    "Säljare",
    "Lagerchef",
    "IT-samordnare",
    "Receptionist",
    "Inköpare",
  ],
  da: [
    "Kontorchef",
    "Bogholder",
    "Direktør",
    "Sælger",
    "Lagerchef",
    "IT-koordinator",
    "Receptionist",
    "Indkøber",
  ],
  de: [
    "Büroleitung",
    "Buchhaltung",
    "Geschäftsführung",
    "Vertrieb",
    "Lagerleitung",
    "IT-Koordination",
    "Empfang",
    "Einkauf",
  ],
  nl: [
    "Officemanager",
    "Boekhouder",
    "Directeur",
    "Verkoper",
    "Magazijnchef",
    "IT-coördinator",
    "Receptionist",
    "Inkoper",
  ],
};

/** How people are addressed, woman first. */
export const salutations: Readonly<Record<DemoLanguage, readonly [string, string]>> = {
  en: ["Ms", "Mr"],
  no: ["", ""],
  sv: ["", ""],
  da: ["", ""],
  de: ["Frau", "Herr"],
  nl: ["Mevrouw", "De heer"],
};
