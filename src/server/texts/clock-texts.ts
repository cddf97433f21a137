import { defineTexts } from "./text.ts";

/** What the clock that tests hold cannot do. */
export const clockTexts = defineTexts({
  notAnObject: {
    en: "The request body must be a JSON object.",
    no: "Innholdet i forespørselen må være et JSON-objekt.",
    sv: "Innehållet i begäran måste vara ett JSON-objekt.",
    da: "Indholdet i anmodningen skal være et JSON-objekt.",
    de: "Der Inhalt des Aufrufs muss ein JSON-Objekt sein.",
    nl: "De inhoud van de aanroep moet een JSON-object zijn.",
  },
  notJson: {
    en: "The request body is not valid JSON.",
    no: "Innholdet i forespørselen er ikke gyldig JSON.",
    sv: "Innehållet i begäran är inte giltig JSON.",
    da: "Indholdet i anmodningen er ikke gyldig JSON.",
    de: "Der Inhalt des Aufrufs ist kein gültiges JSON.",
    nl: "De inhoud van de aanroep is geen geldige JSON.",
  },
  timeNotValid: {
    en: "Give an ISO 8601 time of the years 1970 to 2999 with its offset, such as 2026-03-02T09:00:00Z.",
    no: "Oppgi et ISO 8601-tidspunkt i årene 1970 til 2999 med tidsforskyvning, for eksempel 2026-03-02T09:00:00Z.",
    sv: "Ange en ISO 8601-tidpunkt från åren 1970 till 2999 med tidsförskjutning, till exempel 2026-03-02T09:00:00Z.",
    da: "Angiv et ISO 8601-tidspunkt fra årene 1970 til 2999 med tidsforskydning, for eksempel 2026-03-02T09:00:00Z.",
    de: "Geben Sie einen ISO-8601-Zeitpunkt der Jahre 1970 bis 2999 mit Zeitverschiebung an, zum Beispiel 2026-03-02T09:00:00Z.",
    nl: "Geef een ISO 8601-tijdstip uit de jaren 1970 tot en met 2999 met tijdverschil op, bijvoorbeeld 2026-03-02T09:00:00Z.",
  },
  secondsNotValid: {
    en: "Give a whole number from 0 to {max}.",
    no: "Oppgi et heltall fra 0 til {max}.",
    sv: "Ange ett heltal från 0 till {max}.",
    da: "Angiv et heltal fra 0 til {max}.",
    de: "Geben Sie eine ganze Zahl von 0 bis {max} an.",
    nl: "Geef een geheel getal van 0 tot en met {max} op.",
  },
  tooFar: {
    en: "The clock would pass {latest}, the latest it can show.",
    no: "Klokken ville passere {latest}, det siste tidspunktet den kan vise.",
    sv: "Klockan skulle passera {latest}, den senaste tidpunkt den kan visa.",
    da: "Uret ville passere {latest}, det seneste tidspunkt det kan vise.",
    de: "Die Uhr würde {latest} überschreiten, den letzten Zeitpunkt, den sie anzeigen kann.",
    nl: "De klok zou {latest} voorbijgaan, het laatste tijdstip dat die kan weergeven.",
  },
  tooManyCycles: {
    en: "More than {max} cycles fall due on the way. The clock stopped where they ended: ask where it stands and advance it again to go on.",
    no: "Flere enn {max} sykluser forfaller underveis. Klokken stoppet der de sluttet: spør hvor den står, og flytt den fram igjen for å fortsette.",
    sv: "Fler än {max} cykler infaller på vägen. Klockan stannade där de slutade: fråga var den står och flytta fram den igen för att fortsätta.",
    da: "Flere end {max} cyklusser forfalder undervejs. Uret standsede, hvor de sluttede: spørg, hvor det står, og stil det frem igen for at fortsætte.",
    de: "Mehr als {max} Zyklen werden unterwegs fällig. Die Uhr blieb stehen, wo sie endeten: Fragen Sie, wo sie steht, und stellen Sie sie erneut vor, um fortzufahren.",
    nl: "Onderweg moeten meer dan {max} cycli worden uitgevoerd. De klok is blijven staan waar ze eindigden: vraag op waar de klok staat en zet die opnieuw vooruit om verder te gaan.",
  },
});
