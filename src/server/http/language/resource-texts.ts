import { defineTexts, type Translations } from "../../texts/text.ts";
import { entityTexts } from "./entity-texts.ts";
import { originResourceTexts } from "./origin-resource-texts.ts";
import { recordColumnTexts } from "./record-column-texts.ts";
import { ticketColumnTexts } from "./ticket-column-texts.ts";
import { timeColumnTexts } from "./time-column-texts.ts";

const mandatory: Translations = {
  en: "This field is mandatory",
  no: "Dette feltet er obligatorisk",
  sv: "Det här fältet är obligatoriskt",
  da: "Dette felt er obligatorisk",
  de: "Dieses Feld ist ein Pflichtfeld",
  nl: "Dit veld is verplicht",
};

const all: Translations = {
  en: "(All)",
  no: "(Alle)",
  sv: "(Alla)",
  da: "(Alle)",
  de: "(Alle)",
  nl: "(Alle)",
};

/**
 * What the references in stored and published values stand for, by name. The first group is known
 * from published answers; the names of the others are ours.
 */
export const resourceTexts = defineTexts({
  SR_YES: { en: "Yes", no: "Ja", sv: "Ja", da: "Ja", de: "Ja", nl: "Ja" },
  SR_NO: { en: "No", no: "Nei", sv: "Nej", da: "Nej", de: "Nein", nl: "Nee" },
  SR_VFC_ALL: all,
  SR_ACCESS_MANDATORY: mandatory,
  SR_MANDATORY_FIELD_1281: mandatory,
  SR_MANDATORY_FIELD_1285: mandatory,
  SR_MANDATORY_FIELD_1288: mandatory,
  SR_MANDATORY_FIELD_1289: mandatory,
  SR_MANDATORY_FIELD_1539: mandatory,
  SR_MANDATORY_FIELD_1554: mandatory,
  SR_MANDATORY_FIELD_2818: mandatory,

  SR_LIST_ALL: all,
  SR_OWNER_AUTOMATIC: {
    en: "(Automatically assigned)",
    no: "(Automatisk tildelt)",
    sv: "(Automatiskt tilldelad)",
    da: "(Automatisk tildelt)",
    de: "(Automatisch zugewiesen)",
    nl: "(Automatisch toegewezen)",
  },
  SR_OWNER_UNASSIGNED: {
    en: "(Unassigned)",
    no: "(Ikke tildelt)",
    sv: "(Ej tilldelad)",
    da: "(Ikke tildelt)",
    de: "(Nicht zugewiesen)",
    nl: "(Niet toegewezen)",
  },

  SR_BASE_STATUS_ACTIVE: {
    en: "Open",
    no: "Åpen",
    sv: "Öppen",
    da: "Åben",
    de: "Offen",
    nl: "Open",
  },
  SR_BASE_STATUS_CLOSED: {
    en: "Closed",
    no: "Lukket",
    sv: "Stängd",
    da: "Lukket",
    de: "Geschlossen",
    nl: "Gesloten",
  },
  SR_BASE_STATUS_POSTPONED: {
    en: "Postponed",
    no: "Utsatt",
    sv: "Uppskjuten",
    da: "Udskudt",
    de: "Zurückgestellt",
    nl: "Uitgesteld",
  },
  SR_BASE_STATUS_DELETED: {
    en: "Deleted",
    no: "Slettet",
    sv: "Raderad",
    da: "Slettet",
    de: "Gelöscht",
    nl: "Verwijderd",
  },
  SR_BASE_STATUS_MERGED: {
    en: "Merged",
    no: "Slått sammen",
    sv: "Sammanslagen",
    da: "Flettet",
    de: "Zusammengeführt",
    nl: "Samengevoegd",
  },
  SR_BASE_STATUS_SPAM: {
    en: "Spam",
    no: "Spam",
    sv: "Spam",
    da: "Spam",
    de: "Spam",
    nl: "Spam",
  },

  SR_READ_STATUS_UNKNOWN: {
    en: "Unknown",
    no: "Ukjent",
    sv: "Okänd",
    da: "Ukendt",
    de: "Unbekannt",
    nl: "Onbekend",
  },
  SR_READ_STATUS_GREEN: {
    en: "Read",
    no: "Lest",
    sv: "Läst",
    da: "Læst",
    de: "Gelesen",
    nl: "Gelezen",
  },
  SR_READ_STATUS_YELLOW: {
    en: "Changed",
    no: "Endret",
    sv: "Ändrad",
    da: "Ændret",
    de: "Geändert",
    nl: "Gewijzigd",
  },
  SR_READ_STATUS_RED: {
    en: "Unread",
    no: "Ulest",
    sv: "Oläst",
    da: "Ulæst",
    de: "Ungelesen",
    nl: "Ongelezen",
  },

  SR_SECURITY_LEVEL_INTERNAL: {
    en: "Internal",
    no: "Intern",
    sv: "Intern",
    da: "Intern",
    de: "Intern",
    nl: "Intern",
  },
  SR_SECURITY_LEVEL_EXTERNAL: {
    en: "External",
    no: "Ekstern",
    sv: "Extern",
    da: "Ekstern",
    de: "Extern",
    nl: "Extern",
  },

  ...originResourceTexts,
  ...ticketColumnTexts,
  ...timeColumnTexts,
  ...recordColumnTexts,
  ...entityTexts,
});
