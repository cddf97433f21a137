import { defineTexts } from "./text.ts";

/** What is said about the range and the parts of a dashboard. */
export const dashboardTexts = defineTexts({
  notADay: {
    en: "A day is expected, such as 2026-11-20.",
    no: "En dag forventes, som 2026-11-20.",
    sv: "En dag förväntas, till exempel 2026-11-20.",
    da: "En dag forventes, som 2026-11-20.",
    de: "Erwartet wird ein Tag, etwa 2026-11-20.",
    nl: "Een dag wordt verwacht, zoals 2026-11-20.",
  },
  endBeforeStart: {
    en: "The range ends before it begins. Choose a later last day, or an earlier first one.",
    no: "Perioden slutter før den begynner. Velg en senere siste dag, eller en tidligere første.",
    sv: "Perioden slutar innan den börjar. Välj en senare sista dag, eller en tidigare första.",
    da: "Perioden slutter, før den begynder. Vælg en senere sidste dag eller en tidligere første.",
    de: "Der Zeitraum endet, bevor er beginnt. Wählen Sie einen späteren letzten oder einen früheren ersten Tag.",
    nl: "De periode eindigt voordat zij begint. Kies een latere laatste dag, of een eerdere eerste.",
  },
  rangeTooLong: {
    en: "The range has {days} days; at most {maxDays} (two years) can be shown. Choose a narrower one, or look at the years one by one.",
    no: "Perioden har {days} dager; høyst {maxDays} (to år) kan vises. Velg en kortere, eller se på årene ett for ett.",
    sv: "Perioden har {days} dagar; högst {maxDays} (två år) kan visas. Välj en kortare, eller se på åren ett i taget.",
    da: "Perioden har {days} dage; højst {maxDays} (to år) kan vises. Vælg en kortere, eller se på årene et for et.",
    de: "Der Zeitraum hat {days} Tage; höchstens {maxDays} (zwei Jahre) können gezeigt werden. Wählen Sie einen kürzeren, oder betrachten Sie die Jahre einzeln.",
    nl: "De periode heeft {days} dagen; hoogstens {maxDays} (twee jaar) kunnen worden getoond. Kies een kortere, of bekijk de jaren een voor een.",
  },
  unknownPart: {
    en: "Parts of a dashboard are expected, separated by commas: {parts}.",
    no: "Deler av et dashbord forventes, atskilt med komma: {parts}.",
    sv: "Delar av en instrumentpanel förväntas, åtskilda med kommatecken: {parts}.",
    da: "Dele af et dashboard forventes, adskilt af kommaer: {parts}.",
    de: "Erwartet werden Teile eines Dashboards, durch Kommas getrennt: {parts}.",
    nl: "Delen van een dashboard worden verwacht, gescheiden door komma's: {parts}.",
  },
});
