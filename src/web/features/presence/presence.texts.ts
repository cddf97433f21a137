import { defineTexts } from "../../lib/i18n/define-texts.ts";

/** Who else is at a ticket. */
export const presenceTexts = defineTexts({
  here: {
    en: "Who else is here",
    no: "Hvem andre er her",
    sv: "Vilka andra är här",
    da: "Hvem andre er her",
    de: "Wer sonst noch hier ist",
    nl: "Wie hier nog meer is",
  },
  viewing: {
    en: "{name} is reading this",
    no: "{name} leser dette",
    sv: "{name} läser detta",
    da: "{name} læser dette",
    de: "{name} liest dies gerade",
    nl: "{name} leest dit",
  },
  replying: {
    en: "{name} is writing a reply",
    no: "{name} skriver et svar",
    sv: "{name} skriver ett svar",
    da: "{name} skriver et svar",
    de: "{name} schreibt eine Antwort",
    nl: "{name} schrijft een antwoord",
  },
  noting: {
    en: "{name} is writing a note",
    no: "{name} skriver et notat",
    sv: "{name} skriver en anteckning",
    da: "{name} skriver et notat",
    de: "{name} schreibt eine Notiz",
    nl: "{name} schrijft een notitie",
  },
});
