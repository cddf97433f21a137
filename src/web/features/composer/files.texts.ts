import { defineTexts } from "../../lib/i18n/define-texts.ts";

/** What files of a message can be. */
export const filesTexts = defineTexts({
  limit: {
    en: "Up to {most} each",
    no: "Inntil {most} per fil",
    sv: "Högst {most} per fil",
    da: "Op til {most} pr. fil",
    de: "Je Datei bis {most}",
    nl: "Tot {most} per bestand",
  },
  tooLarge: {
    en: "It has {size}, and at most {most} are taken. Share a link to it instead.",
    no: "Den er på {size}, og høyst {most} tas imot. Del heller en lenke til den.",
    sv: "Den är på {size}, och högst {most} tas emot. Dela en länk till den i stället.",
    da: "Den er på {size}, og højst {most} tages imod. Del hellere et link til den.",
    de: "Sie hat {size}, angenommen werden höchstens {most}. Teilen Sie stattdessen einen Link.",
    nl: "Het is {size} en hoogstens {most} wordt aangenomen. Deel liever een link.",
  },
});
