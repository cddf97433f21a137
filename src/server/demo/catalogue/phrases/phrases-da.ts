import type { Phrases } from "./phrases.ts";

export const phrasesDa: Phrases = {
  customerGreetings: ["Hej,", "Hej!", "Til supporten,", "Godmorgen,"],
  customerClosings: ["Venlig hilsen", "Hilsen", "På forhånd tak", "Mvh"],
  agentGreetings: ["Hej {name},", "Kære {name},"],
  agentClosings: ["Venlig hilsen", "Med venlig hilsen", "Hav en god dag"],
  acknowledgements: [
    "Tak for din besked. Jeg har taget sagen og vender tilbage med et svar inden for en arbejdsdag.",
    "Vi har modtaget henvendelsen og ser på den. Du behøver ikke gøre noget lige nu.",
    "Tak for den tydelige beskrivelse. Jeg prøver at genskabe det her og skriver, når jeg ved mere.",
  ],
  reminders: [
    "Jeg mangler stadig svar på mit sidste spørgsmål for at komme videre. Har du nået det?",
    "En lille påmindelse: uden de oplysninger, jeg bad om, kommer jeg ikke videre. Et kort svar er nok.",
  ],
  delays: [
    "Leverandøren har bekræftet fejlen og lovet svar inden for to dage. Jeg holder øje med det og skriver til dig.",
    "Jeg har sendt det videre til det tekniske team. De regner med at have et resultat i morgen.",
  ],
  nudges: [
    "Er der nyt? Vi venter stadig, og det begynder at haste.",
    "Jeg har ikke hørt noget siden min sidste mail. Vil nogen se på det?",
  ],
  repairThanks: ["Nu virker det igen. Tak for hurtig hjælp!"],
  thanks: ["Perfekt, mange tak. Sagen kan lukkes.", "Super, nu er alt i orden. Tak!", "Løst, tak."],
  selfSolved: [
    "Glem det, jeg fandt selv fejlen. Det var en indstilling hos mig.",
    "Det løste sig efter en genstart. Undskyld ulejligheden.",
  ],
  relapses: [
    "Desværre er det samme tilbage i dag. Vil I åbne sagen igen?",
    "Jeg glædede mig for tidligt: det virkede i to dage, og nu er det som før.",
  ],
  secondRepairs: [
    "Jeg beklager, at det kom tilbage. Denne gang har vi fjernet årsagen, og jeg har testet det sammen med en kollega.",
    "Tak, fordi du sagde det. Jeg fandt den samme fejl et sted mere og har også rettet den.",
  ],
};
