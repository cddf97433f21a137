import { defineTexts } from "./text.ts";

/** What is said about the log of changes to the configuration. */
export const auditTexts = defineTexts({
  administratorsOnly: {
    en: "Only administrators may read who changed the configuration.",
    no: "Bare administratorer kan lese hvem som har endret oppsettet.",
    sv: "Bara administratörer får läsa vem som har ändrat konfigurationen.",
    da: "Kun administratorer må læse, hvem der har ændret opsætningen.",
    de: "Nur Administratoren dürfen lesen, wer die Konfiguration geändert hat.",
    nl: "Alleen beheerders mogen lezen wie de configuratie heeft gewijzigd.",
  },
  unknownArea: {
    en: "One of these is expected: {areas}.",
    no: "Én av disse forventes: {areas}.",
    sv: "En av dessa förväntas: {areas}.",
    da: "En af disse forventes: {areas}.",
    de: "Erwartet wird eines von: {areas}.",
    nl: "Een van deze wordt verwacht: {areas}.",
  },
  commandLine: {
    en: "(Command line)",
    no: "(Kommandolinje)",
    sv: "(Kommandorad)",
    da: "(Kommandolinje)",
    de: "(Kommandozeile)",
    nl: "(Opdrachtregel)",
  },
});
