import { defineTexts } from "./text.ts";

/** What is said about hints: languages, moods, categories that are guessed, and texts that nobody here writes. */
export const hintTexts = defineTexts({
  trainingRefused: {
    en: "The training cannot be started like this.",
    no: "Opplæringen kan ikke startes slik.",
    sv: "Träningen kan inte startas så här.",
    da: "Træningen kan ikke startes sådan.",
    de: "Das Training kann so nicht beginnen.",
    nl: "De training kan zo niet worden gestart.",
  },
  noSelections: {
    en: "There are no selections here: send 0 to learn from all tickets that somebody has categorised.",
    no: "Her finnes ingen utvalg: send 0 for å lære av alle saker som noen har kategorisert.",
    sv: "Här finns inga urval: skicka 0 för att lära av alla ärenden som någon har kategoriserat.",
    da: "Her findes ingen udvalg: send 0 for at lære af alle sager, som nogen har kategoriseret.",
    de: "Hier gibt es keine Selektionen: Senden Sie 0, um aus allen Anfragen zu lernen, die jemand eingeordnet hat.",
    nl: "Er zijn hier geen selecties: stuur 0 om te leren van alle verzoeken die iemand heeft ingedeeld.",
  },
  notNegative: {
    en: "Send a number that is not negative; 0 takes the usual one.",
    no: "Send et tall som ikke er negativt; 0 gir det vanlige.",
    sv: "Skicka ett tal som inte är negativt; 0 ger det vanliga.",
    da: "Send et tal, der ikke er negativt; 0 giver det sædvanlige.",
    de: "Senden Sie eine Zahl, die nicht negativ ist; 0 steht für die übliche.",
    nl: "Stuur een getal dat niet negatief is; 0 staat voor het gebruikelijke.",
  },
  trainingsCollide: {
    en: "Trainings begin and end too quickly one after the other: try again.",
    no: "Opplæringer begynner og slutter for raskt etter hverandre: prøv igjen.",
    sv: "Träningar börjar och slutar för snabbt efter varandra: försök igen.",
    da: "Træninger begynder og slutter for hurtigt efter hinanden: prøv igen.",
    de: "Trainings beginnen und enden zu schnell nacheinander: Versuchen Sie es noch einmal.",
    nl: "Trainingen beginnen en eindigen te snel na elkaar: probeer het opnieuw.",
  },
  writesNoTexts: {
    en: "This server writes no texts: it has no language model that could translate or summarise.",
    no: "Denne serveren skriver ingen tekster: den har ingen språkmodell som kan oversette eller oppsummere.",
    sv: "Den här servern skriver inga texter: den har ingen språkmodell som kan översätta eller sammanfatta.",
    da: "Denne server skriver ingen tekster: den har ingen sprogmodel, der kan oversætte eller opsummere.",
    de: "Dieser Server schreibt keine Texte: Er hat kein Sprachmodell, das übersetzen oder zusammenfassen könnte.",
    nl: "Deze server schrijft geen teksten: hij heeft geen taalmodel dat kan vertalen of samenvatten.",
  },
});
