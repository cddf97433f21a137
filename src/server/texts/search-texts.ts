import { defineTexts } from "./text.ts";

/** What is said about searches. */
export const searchTexts = defineTexts({
  unknownPlace: {
    en: "This is no place in a search: send what the page before was answered with as After.",
    no: "Dette er ikke noe sted i et søk: send det som forrige side ble besvart med som After.",
    sv: "Det här är ingen plats i en sökning: skicka det som föregående sida besvarades med som After.",
    da: "Dette er ikke et sted i en søgning: send det, som den forrige side blev besvaret med som After.",
    de: "Das ist keine Stelle in einer Suche: Senden Sie, was mit der Seite davor als After kam.",
    nl: "Dit is geen plaats in een zoekopdracht: stuur wat bij de vorige pagina als After is meegegeven.",
  },
});
