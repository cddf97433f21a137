import { defineTexts } from "./text.ts";

/** What is said about taking the next ticket of the queue, and putting it back. */
export const nextTexts = defineTexts({
  dueFirst: {
    en: "Of all that wait for somebody it is due first.",
    no: "Av alle som venter på noen, har den kortest frist.",
    sv: "Av alla som väntar på någon har det kortast tid kvar.",
    da: "Af alle, der venter på nogen, har den den nærmeste frist.",
    de: "Von allen, die auf jemanden warten, ist sie als erste fällig.",
    nl: "Van alles wat op iemand wacht, moet het het eerst af zijn.",
  },
  oldest: {
    en: "None that waits for somebody has a deadline, and it waits longest.",
    no: "Ingen som venter på noen, har frist, og den har ventet lengst.",
    sv: "Inget som väntar på någon har en tidsgräns, och det har väntat längst.",
    da: "Ingen, der venter på nogen, har en frist, og den har ventet længst.",
    de: "Keine, die auf jemanden wartet, hat eine Frist, und sie wartet am längsten.",
    nl: "Niets wat op iemand wacht heeft een termijn, en het wacht het langst.",
  },
  dueFirstOfOthers: {
    en: "Of all that wait for somebody, but for those that you put back, it is due first.",
    no: "Av alle som venter på noen, unntatt dem du la tilbake, har den kortest frist.",
    sv: "Av alla som väntar på någon, utom de du lade tillbaka, har det kortast tid kvar.",
    da: "Af alle, der venter på nogen, bortset fra dem du lagde tilbage, har den den nærmeste frist.",
    de: "Von allen, die auf jemanden warten, außer denen, die Sie zurückgelegt haben, ist sie als erste fällig.",
    nl: "Van alles wat op iemand wacht, behalve wat u teruglegde, moet het het eerst af zijn.",
  },
  oldestOfOthers: {
    en: "But for those that you put back, none that waits for somebody has a deadline, and it waits longest.",
    no: "Unntatt dem du la tilbake, har ingen som venter på noen, frist, og den har ventet lengst.",
    sv: "Utom de du lade tillbaka har inget som väntar på någon en tidsgräns, och det har väntat längst.",
    da: "Bortset fra dem du lagde tilbage, har ingen, der venter på nogen, en frist, og den har ventet længst.",
    de: "Außer denen, die Sie zurückgelegt haben, hat keine, die auf jemanden wartet, eine Frist, und sie wartet am längsten.",
    nl: "Behalve wat u teruglegde heeft niets wat op iemand wacht een termijn, en het wacht het langst.",
  },
  none: {
    en: "Nothing waits for you in the queue.",
    no: "Ingenting venter på deg i køen.",
    sv: "Inget väntar på dig i kön.",
    da: "Intet venter på dig i køen.",
    de: "In der Warteschlange wartet nichts auf Sie.",
    nl: "Er wacht niets op u in de wachtrij.",
  },
  noneButSkipped: {
    en: "Nothing waits for you in the queue, but for what you put back.",
    no: "Ingenting venter på deg i køen, unntatt det du la tilbake.",
    sv: "Inget väntar på dig i kön, utom det du lade tillbaka.",
    da: "Intet venter på dig i køen, bortset fra det du lagde tilbage.",
    de: "In der Warteschlange wartet nichts auf Sie, außer was Sie zurückgelegt haben.",
    nl: "Er wacht niets op u in de wachtrij, behalve wat u teruglegde.",
  },
  notYours: {
    en: "The ticket is not yours any more, so there is nothing to put back.",
    no: "Saken er ikke din lenger, så det er ingenting å legge tilbake.",
    sv: "Ärendet är inte ditt längre, så det finns inget att lägga tillbaka.",
    da: "Sagen er ikke din længere, så der er intet at lægge tilbage.",
    de: "Die Anfrage gehört Ihnen nicht mehr, es gibt also nichts zurückzulegen.",
    nl: "Het verzoek is niet meer van u, dus er valt niets terug te leggen.",
  },
  leadsOnly: {
    en: "To see what was put back you need the right to administer categories.",
    no: "For å se hva som ble lagt tilbake, trenger du retten til å administrere kategorier.",
    sv: "För att se vad som lagts tillbaka behöver du rätten att administrera kategorier.",
    da: "For at se, hvad der blev lagt tilbage, skal du have ret til at administrere kategorier.",
    de: "Um zu sehen, was zurückgelegt wurde, brauchen Sie das Recht, Kategorien zu verwalten.",
    nl: "Om te zien wat is teruggelegd hebt u het recht nodig om categorieën te beheren.",
  },
});
