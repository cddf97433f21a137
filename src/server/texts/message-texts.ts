import { defineTexts } from "./text.ts";

/** What is said about the messages of tickets. */
export const messageTexts = defineTexts({
  unknownMessage: {
    en: "There is no message {id}.",
    no: "Melding {id} finnes ikke.",
    sv: "Det finns inget meddelande {id}.",
    da: "Meddelelse {id} findes ikke.",
    de: "Es gibt keine Nachricht {id}.",
    nl: "Er is geen bericht {id}.",
  },
  negativeId: {
    en: "The id of a message is 0 or greater.",
    no: "Id-en til en melding er 0 eller større.",
    sv: "Ett meddelande-id är 0 eller större.",
    da: "Id'et for en meddelelse er 0 eller større.",
    de: "Die Id einer Nachricht ist 0 oder größer.",
    nl: "De id van een bericht is 0 of groter.",
  },
  ticketRequired: {
    en: "A new message names the ticket that it belongs to.",
    no: "En ny melding må navngi saken den hører til.",
    sv: "Ett nytt meddelande anger ärendet som det hör till.",
    da: "En ny meddelelse angiver den sag, den hører til.",
    de: "Eine neue Nachricht nennt die Anfrage, zu der sie gehört.",
    nl: "Een nieuw bericht noemt het verzoek waar het bij hoort.",
  },
  mayNotChangeMessages: {
    en: 'Changing and deleting messages needs the right "General Administrator".',
    no: "Å endre og slette meldinger krever rettigheten «General Administrator».",
    sv: "Att ändra och ta bort meddelanden kräver rättigheten ”General Administrator”.",
    da: "At ændre og slette meddelelser kræver rettigheden »General Administrator«.",
    de: "Nachrichten zu ändern und zu löschen erfordert das Recht „General Administrator“.",
    nl: "Berichten wijzigen en verwijderen vereist het recht ‘General Administrator’.",
  },
  textNotEditable: {
    en: "The text of a stored message cannot be changed here (setting EnableEditMessage).",
    no: "Teksten i en lagret melding kan ikke endres her (innstillingen EnableEditMessage).",
    sv: "Texten i ett sparat meddelande kan inte ändras här (inställningen EnableEditMessage).",
    da: "Teksten i en gemt meddelelse kan ikke ændres her (indstillingen EnableEditMessage).",
    de: "Der Text einer gespeicherten Nachricht ist hier nicht änderbar (Einstellung EnableEditMessage).",
    nl: "De tekst van een bewaard bericht kan hier niet worden gewijzigd (instelling EnableEditMessage).",
  },
  outOfRange: {
    en: "A number from {minimum} to {maximum} is expected.",
    no: "Her forventes et tall fra {minimum} til {maximum}.",
    sv: "Här förväntas ett tal från {minimum} till {maximum}.",
    da: "Her forventes et tal fra {minimum} til {maximum}.",
    de: "Hier wird eine Zahl von {minimum} bis {maximum} erwartet.",
    nl: "Hier wordt een getal van {minimum} tot {maximum} verwacht.",
  },
});
