import type { Phrases } from "./phrases.ts";

export const phrasesNo: Phrases = {
  customerGreetings: ["Hei,", "Hei!", "Til brukerstøtten,", "God morgen,"],
  customerClosings: ["Vennlig hilsen", "Hilsen", "På forhånd takk", "Mvh"],
  agentGreetings: ["Hei {name},", "Hei {name}!"],
  agentClosings: ["Vennlig hilsen", "Med vennlig hilsen", "Ha en fin dag"],
  acknowledgements: [
    "Takk for meldingen. Jeg har tatt saken og kommer tilbake med svar innen en arbeidsdag.",
    "Vi har mottatt henvendelsen og ser på den. Du trenger ikke gjøre noe nå.",
    "Takk for god beskrivelse. Jeg prøver å gjenskape det her og skriver når jeg vet mer.",
  ],
  reminders: [
    "Jeg trenger fortsatt svar på det siste spørsmålet for å komme videre. Har du fått tid?",
    "En liten påminnelse: uten opplysningene jeg spurte om kommer jeg ikke videre. Et kort svar holder.",
  ],
  delays: [
    "Leverandøren har bekreftet feilen og lovet svar innen to dager. Jeg følger med og skriver til deg da.",
    "Jeg har sendt dette til teknisk avdeling. De regner med å ha et resultat i morgen.",
  ],
  nudges: [
    "Er det noe nytt? Vi venter fortsatt, og det begynner å haste.",
    "Jeg har ikke hørt noe siden forrige e-post. Kan noen se på dette?",
  ],
  repairThanks: ["Nå virker det igjen. Tusen takk for rask hjelp!"],
  thanks: [
    "Perfekt, takk skal du ha. Saken kan lukkes.",
    "Supert, nå er alt i orden. Takk!",
    "Løst, takk.",
  ],
  selfSolved: [
    "Glem det, jeg fant feilen selv. Det var en innstilling hos meg.",
    "Det ordnet seg etter en omstart. Beklager bryet.",
  ],
  relapses: [
    "Dessverre er det samme tilbake i dag. Kan dere åpne saken igjen?",
    "Jeg gledet meg for tidlig: det virket i to dager, og nå er det som før.",
  ],
  secondRepairs: [
    "Jeg beklager at det kom tilbake. Denne gangen har vi fjernet årsaken, og jeg har testet det sammen med en kollega.",
    "Takk for at du sa fra. Jeg fant samme feil et sted til og har rettet den også.",
  ],
};
