import { defineTexts } from "./text.ts";

/** What a save may be refused for before anybody looks at its wishes. */
export const saveTexts = defineTexts({
  notAsExpected: {
    en: "The record is not in the state that the request expects. Read it again and decide anew; nothing was changed.",
    no: "Posten er ikke i den tilstanden som forespørselen forventer. Les den på nytt og bestem deg igjen; ingenting ble endret.",
    sv: "Posten är inte i det tillstånd som begäran förväntar sig. Läs den igen och bestäm på nytt; inget ändrades.",
    da: "Posten er ikke i den tilstand, som anmodningen forventer. Læs den igen, og tag stilling på ny; intet blev ændret.",
    de: "Der Datensatz ist nicht in dem Zustand, den der Aufruf erwartet. Lesen Sie ihn neu und entscheiden Sie erneut; es wurde nichts geändert.",
    nl: "Het record is niet in de staat die de aanroep verwacht. Lees het opnieuw en beslis opnieuw; er is niets gewijzigd.",
  },
});
