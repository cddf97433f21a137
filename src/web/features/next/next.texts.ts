import { defineTexts } from "../../lib/i18n/define-texts.ts";

/** Taking the next ticket of the queue. */
export const nextTexts = defineTexts({
  take: {
    en: "Take the next ticket",
    no: "Ta neste sak",
    sv: "Ta nästa ärende",
    da: "Tag næste sag",
    de: "Nächste Anfrage nehmen",
    nl: "Volgend verzoek nemen",
  },
  taken: {
    en: "You took ticket {id} from {category}: of all that wait for somebody it is due first, {at}.",
    no: "Du tok sak {id} fra {category}: av alle som venter på noen, har den kortest frist, {at}.",
    sv: "Du tog ärende {id} från {category}: av alla som väntar på någon har det kortast tid kvar, {at}.",
    da: "Du tog sag {id} fra {category}: af alle, der venter på nogen, har den den nærmeste frist, {at}.",
    de: "Sie haben Anfrage {id} aus {category} genommen: Von allen, die auf jemanden warten, ist sie als erste fällig, {at}.",
    nl: "U nam verzoek {id} uit {category}: van alles wat op iemand wacht, moet het het eerst af zijn, {at}.",
  },
  takenWithout: {
    en: "You took ticket {id} from {category}: none that waits for somebody has a deadline, and it waits longest.",
    no: "Du tok sak {id} fra {category}: ingen som venter på noen, har frist, og den har ventet lengst.",
    sv: "Du tog ärende {id} från {category}: inget som väntar på någon har en tidsgräns, och det har väntat längst.",
    da: "Du tog sag {id} fra {category}: ingen, der venter på nogen, har en frist, og den har ventet længst.",
    de: "Sie haben Anfrage {id} aus {category} genommen: Keine, die auf jemanden wartet, hat eine Frist, und sie wartet am längsten.",
    nl: "U nam verzoek {id} uit {category}: niets wat op iemand wacht heeft een termijn, en het wacht het langst.",
  },
  putBack: {
    en: "Put back",
    no: "Legg tilbake",
    sv: "Lägg tillbaka",
    da: "Læg tilbage",
    de: "Zurücklegen",
    nl: "Terugleggen",
  },
  emptyTitle: {
    en: "Nothing waits for you in the queue.",
    no: "Ingenting venter på deg i køen.",
    sv: "Inget väntar på dig i kön.",
    da: "Intet venter på dig i køen.",
    de: "In der Warteschlange wartet nichts auf Sie.",
    nl: "Er wacht niets op u in de wachtrij.",
  },
  emptyUntil: {
    en: "The next postponed ticket comes back {at}.",
    no: "Neste utsatte sak kommer tilbake {at}.",
    sv: "Nästa uppskjutna ärende kommer tillbaka {at}.",
    da: "Næste udskudte sag kommer tilbage {at}.",
    de: "Die nächste zurückgestellte Anfrage kommt {at} wieder.",
    nl: "Het volgende uitgestelde verzoek komt {at} terug.",
  },
  emptyWhom: {
    en: "You get tickets of the categories that you are a member of; whoever runs the categories can add you to more.",
    no: "Du får saker fra kategoriene du er medlem av; den som styrer kategoriene, kan legge deg til i flere.",
    sv: "Du får ärenden från de kategorier du är medlem i; den som sköter kategorierna kan lägga till dig i fler.",
    da: "Du får sager fra de kategorier, du er medlem af; den, der styrer kategorierne, kan føje dig til flere.",
    de: "Sie bekommen Anfragen der Kategorien, in denen Sie Mitglied sind; wer die Kategorien verwaltet, kann Sie in weitere aufnehmen.",
    nl: "U krijgt verzoeken van de categorieën waarvan u lid bent; wie de categorieën beheert, kan u aan meer toevoegen.",
  },
  banner: {
    en: "Next in queue",
    no: "Neste i køen",
    sv: "Nästa i kön",
    da: "Næste i køen",
    de: "Als Nächstes",
    nl: "Volgende in de wachtrij",
  },
});
