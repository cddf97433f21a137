import { defineTexts } from "./text.ts";

/** What can be wrong with a request body that is sent as a form. */
export const formTexts = defineTexts({
  encoding: {
    en: "Pair {pair} of the form is not percent-encoded UTF-8.",
    no: "Par {pair} i skjemaet er ikke prosentkodet UTF-8.",
    sv: "Par {pair} i formuläret är inte procentkodad UTF-8.",
    da: "Par {pair} i formularen er ikke procentkodet UTF-8.",
    de: "Paar {pair} des Formulars ist kein prozentkodiertes UTF-8.",
    nl: "Paar {pair} van het formulier is geen procentgecodeerde UTF-8.",
  },
  name: {
    en: "The name of pair {pair} of the form is not a path such as Title, Tags[0].Id or CustomFields[x_key].",
    no: "Navnet på par {pair} i skjemaet er ikke en sti som Title, Tags[0].Id eller CustomFields[x_key].",
    sv: "Namnet på par {pair} i formuläret är inte en sökväg som Title, Tags[0].Id eller CustomFields[x_key].",
    da: "Navnet på par {pair} i formularen er ikke en sti som Title, Tags[0].Id eller CustomFields[x_key].",
    de: "Der Name von Paar {pair} des Formulars ist kein Pfad wie Title, Tags[0].Id oder CustomFields[x_key].",
    nl: "De naam van paar {pair} van het formulier is geen pad zoals Title, Tags[0].Id of CustomFields[x_key].",
  },
  index: {
    en: "The name of pair {pair} of the form has an index that no list can have. Count the items from 0.",
    no: "Navnet på par {pair} i skjemaet har en indeks som ingen liste kan ha. Tell elementene fra 0.",
    sv: "Namnet på par {pair} i formuläret har ett index som ingen lista kan ha. Räkna posterna från 0.",
    da: "Navnet på par {pair} i formularen har et indeks, som ingen liste kan have. Tæl elementerne fra 0.",
    de: "Der Name von Paar {pair} des Formulars hat einen Index, den keine Liste haben kann. Zählen Sie die Einträge ab 0.",
    nl: "De naam van paar {pair} van het formulier heeft een index die geen lijst kan hebben. Tel de items vanaf 0.",
  },
  contradiction: {
    en: "Pair {pair} of the form contradicts an earlier pair: the same member is written in two different ways.",
    no: "Par {pair} i skjemaet motsier et tidligere par: det samme feltet er skrevet på to forskjellige måter.",
    sv: "Par {pair} i formuläret motsäger ett tidigare par: samma fält är skrivet på två olika sätt.",
    da: "Par {pair} i formularen modsiger et tidligere par: det samme felt er skrevet på to forskellige måder.",
    de: "Paar {pair} des Formulars widerspricht einem früheren Paar: Dasselbe Feld ist auf zwei verschiedene Arten geschrieben.",
    nl: "Paar {pair} van het formulier is in strijd met een eerder paar: hetzelfde veld is op twee verschillende manieren geschreven.",
  },
  tooManyPairs: {
    en: "A form may have at most 1,000 pairs.",
    no: "Et skjema kan ha høyst 1000 par.",
    sv: "Ett formulär får ha högst 1 000 par.",
    da: "En formular må højst have 1.000 par.",
    de: "Ein Formular darf höchstens 1.000 Paare haben.",
    nl: "Een formulier mag hoogstens 1.000 paren hebben.",
  },
});
