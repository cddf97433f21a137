import { inAllLanguages } from "./languages.ts";

/** What the demo desk adds to the type `Request` that every desk has. */
export const demoTicketTypes = [
  {
    key: "Incident",
    name: inAllLanguages({
      en: "Incident",
      no: "Hendelse",
      sv: "Incident",
      da: "Hændelse",
      de: "Störung",
      nl: "Incident",
    }),
    icon: "zap",
    externalAsDefault: true,
  },
  {
    key: "Change",
    name: inAllLanguages({
      en: "Change",
      no: "Endring",
      sv: "Ändring",
      da: "Ændring",
      de: "Änderung",
      nl: "Wijziging",
    }),
    icon: "refresh-cw",
    externalAsDefault: true,
  },
  {
    key: "Problem",
    name: inAllLanguages({
      en: "Problem",
      no: "Problem",
      sv: "Problem",
      da: "Problem",
      de: "Problem",
      nl: "Probleem",
    }),
    icon: "search",
    externalAsDefault: false,
  },
] as const;

export type TicketTypeName = "Request" | (typeof demoTicketTypes)[number]["key"];
