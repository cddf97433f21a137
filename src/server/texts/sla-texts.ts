import { defineTexts } from "./text.ts";

/** What a preview says of the deadline and the escalation that a priority gives. */
export const slaTexts = defineTexts({
  deadline: {
    en: "The deadline falls {minutes} minutes of opening hours after the creation.",
    no: "Fristen er {minutes} minutter åpningstid etter opprettelsen.",
    sv: "Tidsfristen infaller {minutes} minuters öppettid efter skapandet.",
    da: "Fristen er {minutes} minutters åbningstid efter oprettelsen.",
    de: "Die Frist endet {minutes} Minuten Öffnungszeit nach der Erstellung.",
    nl: "De deadline valt {minutes} minuten openingstijd na het aanmaken.",
  },
  noDeadline: {
    en: "The priority gives no deadline.",
    no: "Prioriteten gir ingen frist.",
    sv: "Prioriteten ger ingen tidsfrist.",
    da: "Prioriteten giver ingen frist.",
    de: "Die Priorität gibt keine Frist vor.",
    nl: "De prioriteit geeft geen deadline.",
  },
  deadlineOutOfReach: {
    en: "The opening hours do not add up to {minutes} minutes within ten years, so there is no deadline.",
    no: "Åpningstiden blir ikke {minutes} minutter innen ti år, så det finnes ingen frist.",
    sv: "Öppettiden uppgår inte till {minutes} minuter inom tio år, så det finns ingen tidsfrist.",
    da: "Åbningstiden når ikke op på {minutes} minutter inden for ti år, så der er ingen frist.",
    de: "Die Öffnungszeiten ergeben innerhalb von zehn Jahren keine {minutes} Minuten, daher gibt es keine Frist.",
    nl: "De openingstijden komen binnen tien jaar niet aan {minutes} minuten, dus er is geen deadline.",
  },
  noLevels: {
    en: "It has no escalation levels.",
    no: "Den har ingen eskaleringsnivåer.",
    sv: "Den har inga eskaleringsnivåer.",
    da: "Den har ingen eskaleringsniveauer.",
    de: "Sie hat keine Eskalationsstufen.",
    nl: "Zij heeft geen escalatieniveaus.",
  },
  notStarted: {
    en: "A new ticket does not start its escalation; the first level is {minutes} minutes after whatever does.",
    no: "En ny sak starter ikke eskaleringen; det første nivået kommer {minutes} minutter etter det som gjør det.",
    sv: "Ett nytt ärende startar inte eskaleringen; den första nivån kommer {minutes} minuter efter det som gör det.",
    da: "En ny sag starter ikke eskaleringen; det første niveau kommer {minutes} minutter efter det, der gør.",
    de: "Eine neue Anfrage startet die Eskalation nicht; die erste Stufe folgt {minutes} Minuten nach dem, was sie startet.",
    nl: "Een nieuw verzoek start de escalatie niet; het eerste niveau volgt {minutes} minuten na wat dat wel doet.",
  },
  levelsInOpeningHours: {
    en: "Its escalation levels count opening hours.",
    no: "Eskaleringsnivåene teller åpningstid.",
    sv: "Eskaleringsnivåerna räknar öppettid.",
    da: "Eskaleringsniveauerne tæller åbningstid.",
    de: "Ihre Eskalationsstufen zählen Öffnungszeit.",
    nl: "De escalatieniveaus tellen openingstijd.",
  },
  levelsRoundTheClock: {
    en: "Its escalation levels count round the clock.",
    no: "Eskaleringsnivåene teller hele døgnet.",
    sv: "Eskaleringsnivåerna räknar dygnet runt.",
    da: "Eskaleringsniveauerne tæller hele døgnet.",
    de: "Ihre Eskalationsstufen zählen rund um die Uhr.",
    nl: "De escalatieniveaus tellen de klok rond.",
  },
  levelOutOfReach: {
    en: "The opening hours do not add up to level {level} within ten years.",
    no: "Åpningstiden når ikke nivå {level} innen ti år.",
    sv: "Öppettiden når inte nivå {level} inom tio år.",
    da: "Åbningstiden når ikke niveau {level} inden for ti år.",
    de: "Die Öffnungszeiten erreichen Stufe {level} nicht innerhalb von zehn Jahren.",
    nl: "De openingstijden bereiken niveau {level} niet binnen tien jaar.",
  },
});
