import { defineTexts } from "./text.ts";

/** What is said about a whole ticket or its id. */
export const ticketTexts = defineTexts({
  unknown: {
    en: "There is no ticket {ticketId}.",
    no: "Sak {ticketId} finnes ikke.",
    sv: "Ärende {ticketId} finns inte.",
    da: "Sag {ticketId} findes ikke.",
    de: "Anfrage {ticketId} gibt es nicht.",
    nl: "Verzoek {ticketId} bestaat niet.",
  },
  merged: {
    en: "The ticket was merged into ticket {ticketId}.",
    no: "Saken er slått sammen med sak {ticketId}.",
    sv: "Ärendet har slagits samman med ärende {ticketId}.",
    da: "Sagen er flettet sammen med sag {ticketId}.",
    de: "Die Anfrage wurde mit Anfrage {ticketId} zusammengeführt.",
    nl: "Het verzoek is samengevoegd met verzoek {ticketId}.",
  },
  mayNotChange: {
    en: "You may not change this ticket.",
    no: "Du har ikke lov til å endre denne saken.",
    sv: "Du får inte ändra det här ärendet.",
    da: "Du har ikke lov til at ændre denne sag.",
    de: "Sie dürfen diese Anfrage nicht ändern.",
    nl: "U mag dit verzoek niet wijzigen.",
  },
  idNegative: {
    en: "A ticket id is 0 or greater.",
    no: "En saks-ID er 0 eller større.",
    sv: "Ett ärende-id är 0 eller större.",
    da: "Et sags-id er 0 eller større.",
    de: "Die ID einer Anfrage ist 0 oder größer.",
    nl: "De id van een verzoek is 0 of groter.",
  },
});
