import { defineTexts } from "../i18n/define-texts.ts";

/** What the user did on this page. */
export const activityTexts = defineTexts({
  title: {
    en: "What you did",
    no: "Det du har gjort",
    sv: "Det du har gjort",
    da: "Det, du har gjort",
    de: "Was Sie getan haben",
    nl: "Wat u hebt gedaan",
  },
  nothing: {
    en: "What you change on this page is listed here, to be undone.",
    no: "Det du endrer på denne siden, står her, så du kan angre det.",
    sv: "Det du ändrar på den här sidan visas här, så att du kan ångra det.",
    da: "Det, du ændrer på denne side, står her, så du kan fortryde det.",
    de: "Was Sie auf dieser Seite ändern, steht hier und lässt sich zurücknehmen.",
    nl: "Wat u op deze pagina wijzigt, staat hier en kan ongedaan worden gemaakt.",
  },
  undo: {
    en: "Undo",
    no: "Angre",
    sv: "Ångra",
    da: "Fortryd",
    de: "Zurücknehmen",
    nl: "Ongedaan maken",
  },
  undoThis: {
    en: "Undo: {what}",
    no: "Angre: {what}",
    sv: "Ångra: {what}",
    da: "Fortryd: {what}",
    de: "Zurücknehmen: {what}",
    nl: "Ongedaan maken: {what}",
  },
  offline: {
    en: "There is no network, so nothing can be changed.",
    no: "Det er ikke noe nettverk, så ingenting kan endres.",
    sv: "Det finns inget nätverk, så inget kan ändras.",
    da: "Der er intet netværk, så intet kan ændres.",
    de: "Es gibt kein Netz, daher lässt sich nichts ändern.",
    nl: "Er is geen netwerk, dus er kan niets worden gewijzigd.",
  },
});
