import { defineTexts } from "./text.ts";

/** What is said about following what happens on the desk. */
export const liveTexts = defineTexts({
  noTicketToWriteTo: {
    en: "There is no such ticket to write to.",
    no: "Det finnes ingen slik sak å skrive til.",
    sv: "Det finns inget sådant ärende att skriva till.",
    da: "Der er ingen sådan sag at skrive til.",
    de: "Es gibt keine solche Anfrage, zu der man schreiben könnte.",
    nl: "Er is geen dergelijk verzoek om naar te schrijven.",
  },
  draftRefused: {
    en: "The draft has no place there.",
    no: "Utkastet hører ikke hjemme der.",
    sv: "Utkastet hör inte hemma där.",
    da: "Kladden hører ikke hjemme der.",
    de: "Der Entwurf gehört nicht dorthin.",
    nl: "Het concept hoort daar niet thuis.",
  },
  presenceRefused: {
    en: "It cannot be told like this who is at a ticket.",
    no: "Det kan ikke meldes slik hvem som er på en sak.",
    sv: "Det går inte att meddela så vem som är vid ett ärende.",
    da: "Det kan ikke meldes sådan, hvem der er ved en sag.",
    de: "So lässt sich nicht mitteilen, wer bei einer Anfrage ist.",
    nl: "Zo kan niet worden gemeld wie bij een verzoek is.",
  },
  oneOf: {
    en: "Send one of {names}.",
    no: "Send en av {names}.",
    sv: "Skicka en av {names}.",
    da: "Send en af {names}.",
    de: "Senden Sie eines von {names}.",
    nl: "Stuur een van {names}.",
  },
  tooManyStreams: {
    en: "Too many pages follow the desk for you at once: close some of them.",
    no: "For mange sider følger skranken for deg samtidig: lukk noen av dem.",
    sv: "För många sidor följer disken åt dig samtidigt: stäng några av dem.",
    da: "For mange sider følger skranken for dig på samme tid: luk nogle af dem.",
    de: "Zu viele Seiten verfolgen für Sie gleichzeitig, was geschieht: Schließen Sie einige davon.",
    nl: "Te veel pagina's volgen de desk tegelijk voor u: sluit er enkele.",
  },
});
