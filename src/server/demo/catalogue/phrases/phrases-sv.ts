import type { Phrases } from "./phrases.ts";

export const phrasesSv: Phrases = {
  customerGreetings: ["Hej,", "Hej!", "Till supporten,", "God morgon,"],
  customerClosings: ["Vänliga hälsningar", "Hälsningar", "Tack på förhand", "Mvh"],
  agentGreetings: ["Hej {name},", "Hej {name}!"],
  agentClosings: ["Vänliga hälsningar", "Med vänlig hälsning", "Ha en fin dag"],
  acknowledgements: [
    "Tack för ditt meddelande. Jag har tagit ärendet och återkommer med svar inom en arbetsdag.",
    "Vi har tagit emot ärendet och tittar på det. Du behöver inte göra något just nu.",
    "Tack för en tydlig beskrivning. Jag försöker återskapa felet här och skriver när jag vet mer.",
  ],
  reminders: [
    "Jag behöver fortfarande svar på min senaste fråga för att komma vidare. Har du hunnit?",
    "En liten påminnelse: utan uppgifterna jag frågade om kommer jag inte vidare. Ett kort svar räcker.",
  ],
  delays: [
    "Leverantören har bekräftat felet och lovat svar inom två dagar. Jag bevakar det och skriver till dig då.",
    "Jag har skickat det vidare till tekniska teamet. De räknar med ett resultat i morgon.",
  ],
  nudges: [
    "Finns det något nytt? Vi väntar fortfarande och det börjar bli bråttom.",
    "Jag har inte hört något sedan mitt förra mejl. Kan någon titta på detta?",
  ],
  repairThanks: ["Nu fungerar det igen. Tack för snabb hjälp!"],
  thanks: [
    "Perfekt, tack så mycket. Ärendet kan stängas.",
    "Toppen, nu är allt i ordning. Tack!",
    "Löst, tack.",
  ],
  selfSolved: [
    "Glöm det, jag hittade felet själv. Det var en inställning hos mig.",
    "Det ordnade sig efter en omstart. Förlåt för besväret.",
  ],
  relapses: [
    "Tyvärr är samma sak tillbaka i dag. Kan ni öppna ärendet igen?",
    "Jag gladde mig för tidigt: det fungerade i två dagar och nu är det som förut.",
  ],
  secondRepairs: [
    "Jag beklagar att det kom tillbaka. Den här gången har vi tagit bort orsaken, och jag har testat det tillsammans med en kollega.",
    "Tack för att du sa till. Jag hittade samma fel på ett ställe till och har rättat det också.",
  ],
};
