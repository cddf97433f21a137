import type { Phrases } from "./phrases.ts";

export const phrasesNl: Phrases = {
  customerGreetings: ["Hallo,", "Goedemorgen,", "Beste servicedesk,", "Dag,"],
  customerClosings: ["Met vriendelijke groet", "Groeten", "Alvast bedankt"],
  agentGreetings: ["Hallo {name},", "Beste {name},", "Dag {name},"],
  agentClosings: ["Met vriendelijke groet", "Hartelijke groet", "Fijne dag"],
  acknowledgements: [
    "Bedankt voor je bericht. Ik heb het opgepakt en kom binnen een werkdag met een antwoord terug.",
    "We hebben je vraag ontvangen en kijken ernaar. Je hoeft nu niets te doen.",
    "Bedankt voor de duidelijke beschrijving. Ik probeer het hier na te bootsen en schrijf zodra ik meer weet.",
  ],
  reminders: [
    "Om verder te kunnen heb ik nog antwoord op mijn laatste vraag nodig. Is dat gelukt?",
    "Even een herinnering: zonder die gegevens kom ik niet verder. Een kort antwoord is genoeg.",
  ],
  delays: [
    "De leverancier heeft de fout bevestigd en binnen twee dagen antwoord beloofd. Ik houd het in de gaten en schrijf je dan.",
    "Ik heb het doorgezet naar het technische team. Zij verwachten morgen een resultaat.",
  ],
  nudges: [
    "Is er al nieuws? We wachten nog steeds en het wordt dringend.",
    "Sinds mijn vorige mail heb ik niets gehoord. Kan iemand hiernaar kijken?",
  ],
  repairThanks: ["Het werkt weer. Bedankt voor de snelle hulp!"],
  thanks: [
    "Perfect, dank je wel. Dit kan gesloten worden.",
    "Top, alles is nu in orde. Dank je!",
    "Opgelost, bedankt.",
  ],
  selfSolved: [
    "Laat maar, ik heb de fout zelf gevonden. Het was een instelling bij mij.",
    "Na opnieuw opstarten doet het het weer. Sorry voor de moeite.",
  ],
  relapses: [
    "Helaas is hetzelfde vandaag terug. Kan dit weer geopend worden?",
    "Ik was te vroeg blij: twee dagen ging het goed en nu is het weer zoals eerst.",
  ],
  secondRepairs: [
    "Vervelend dat het terugkwam. Nu is de oorzaak weggenomen, en ik heb het samen met een collega getest.",
    "Bedankt voor het melden. Ik vond dezelfde fout op een tweede plek en heb die ook hersteld.",
  ],
};
