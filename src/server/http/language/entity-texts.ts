import { defineTexts } from "../../texts/text.ts";

/** What the parts of lists are called, by their published names. */
export const entityTexts = defineTexts({
  SR_ENTITY_TICKET: {
    en: "Requests",
    no: "Saker",
    sv: "Ärenden",
    da: "Sager",
    de: "Anfragen",
    nl: "Verzoeken",
  },
  SR_ENTITY_TICKETDISPLAYCLOSED: {
    en: "Closed",
    no: "Lukket",
    sv: "Stängda",
    da: "Lukkede",
    de: "Geschlossen",
    nl: "Gesloten",
  },
  SR_ENTITY_TICKETMESSAGE: {
    en: "Messages",
    no: "Meldinger",
    sv: "Meddelanden",
    da: "Meddelelser",
    de: "Nachrichten",
    nl: "Berichten",
  },
  SR_ENTITY_PERSON: {
    en: "Persons",
    no: "Personer",
    sv: "Personer",
    da: "Personer",
    de: "Personen",
    nl: "Personen",
  },
  SR_ENTITY_CONTACT: {
    en: "Companies",
    no: "Firmaer",
    sv: "Företag",
    da: "Firmaer",
    de: "Firmen",
    nl: "Bedrijven",
  },
  SR_ENTITY_USER: {
    en: "Users",
    no: "Brukere",
    sv: "Användare",
    da: "Brugere",
    de: "Benutzer",
    nl: "Gebruikers",
  },
});
