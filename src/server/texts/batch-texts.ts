import { defineTexts } from "./text.ts";

/** What is said about things done to many tickets at once. */
export const batchTexts = defineTexts({
  emptyReply: {
    en: "A reply needs a text.",
    no: "Et svar trenger en tekst.",
    sv: "Ett svar behöver en text.",
    da: "Et svar skal have en tekst.",
    de: "Eine Antwort braucht einen Text.",
    nl: "Een antwoord heeft een tekst nodig.",
  },
  copyOfInternal: {
    en: "An internal reply is not sent to customers: send no copy, or make the reply external.",
    no: "Et internt svar sendes ikke til kunder: send ingen kopi, eller gjør svaret eksternt.",
    sv: "Ett internt svar skickas inte till kunder: skicka ingen kopia, eller gör svaret externt.",
    da: "Et internt svar sendes ikke til kunder: send ingen kopi, eller gør svaret eksternt.",
    de: "Eine interne Antwort geht nicht an Kunden: Senden Sie keine Kopie, oder antworten Sie extern.",
    nl: "Een intern antwoord gaat niet naar klanten: stuur geen kopie of maak het antwoord extern.",
  },
  noTickets: {
    en: "At least one ticket is needed.",
    no: "Minst én sak er nødvendig.",
    sv: "Minst ett ärende behövs.",
    da: "Mindst én sag er nødvendig.",
    de: "Mindestens eine Anfrage ist nötig.",
    nl: "Er is minstens één verzoek nodig.",
  },
  unknownTask: {
    en: "There is no batch task {id} for you.",
    no: "Det finnes ingen gruppeoppgave {id} for deg.",
    sv: "Det finns ingen gruppuppgift {id} för dig.",
    da: "Der findes ingen gruppeopgave {id} for dig.",
    de: "Es gibt keine Sammelaufgabe {id} für Sie.",
    nl: "Er is geen bulktaak {id} voor u.",
  },
  noAddress: {
    en: "Nobody on the ticket has an e-mail address.",
    no: "Ingen på saken har en e-postadresse.",
    sv: "Ingen på ärendet har en e-postadress.",
    da: "Ingen på sagen har en e-mailadresse.",
    de: "Niemand an der Anfrage hat eine E-Mail-Adresse.",
    nl: "Niemand bij het verzoek heeft een e-mailadres.",
  },
  ticketRefused: {
    en: "The ticket or the message does not allow it as it is.",
    no: "Saken eller meldingen tillater det ikke slik den er.",
    sv: "Ärendet eller meddelandet tillåter det inte som det är.",
    da: "Sagen eller meddelelsen tillader det ikke, som den er.",
    de: "Die Anfrage oder die Nachricht lässt es so nicht zu.",
    nl: "Het verzoek of het bericht laat het zo niet toe.",
  },
});
