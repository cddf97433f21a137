import { defineTexts } from "../../../lib/i18n/define-texts.ts";

/** What agents put back into the queue. */
export const skipsTexts = defineTexts({
  title: {
    en: "Put back into the queue",
    no: "Lagt tilbake i køen",
    sv: "Tillbakalagda i kön",
    da: "Lagt tilbage i køen",
    de: "In die Warteschlange zurückgelegt",
    nl: "Teruggelegd in de wachtrij",
  },
  means: {
    en: "Tickets that somebody took as the next one and put back, with the reason. The newest are first.",
    no: "Saker som noen tok som neste og la tilbake, med begrunnelsen. De nyeste står først.",
    sv: "Ärenden som någon tog som nästa och lade tillbaka, med orsaken. De senaste står först.",
    da: "Sager, som nogen tog som den næste og lagde tilbage, med begrundelsen. De nyeste står først.",
    de: "Anfragen, die jemand als nächste genommen und zurückgelegt hat, mit dem Grund. Die neuesten stehen zuerst.",
    nl: "Verzoeken die iemand als volgende nam en teruglegde, met de reden. De nieuwste staan bovenaan.",
  },
  none: {
    en: "Nobody put a ticket back lately. When somebody does, the reason is told here.",
    no: "Ingen har lagt tilbake en sak i det siste. Når noen gjør det, står begrunnelsen her.",
    sv: "Ingen har lagt tillbaka ett ärende på sistone. När någon gör det står orsaken här.",
    da: "Ingen har lagt en sag tilbage for nylig. Når nogen gør det, står begrundelsen her.",
    de: "In letzter Zeit hat niemand eine Anfrage zurückgelegt. Wenn es jemand tut, steht der Grund hier.",
    nl: "Niemand heeft onlangs een verzoek teruggelegd. Zodra iemand dat doet, staat de reden hier.",
  },
  ticket: {
    en: "Ticket",
    no: "Sak",
    sv: "Ärende",
    da: "Sag",
    de: "Anfrage",
    nl: "Verzoek",
  },
  reason: {
    en: "Reason",
    no: "Begrunnelse",
    sv: "Orsak",
    da: "Begrundelse",
    de: "Grund",
    nl: "Reden",
  },
  by: { en: "By", no: "Av", sv: "Av", da: "Af", de: "Von", nl: "Door" },
  at: { en: "When", no: "Når", sv: "När", da: "Hvornår", de: "Wann", nl: "Wanneer" },
  all: {
    en: "Show all {count, number}",
    no: "Vis alle {count, number}",
    sv: "Visa alla {count, number}",
    da: "Vis alle {count, number}",
    de: "Alle {count, number} zeigen",
    nl: "Alle {count, number} tonen",
  },
});
