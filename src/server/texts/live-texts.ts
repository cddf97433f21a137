import { defineTexts } from "./text.ts";

/** What is said about following what happens on the desk. */
export const liveTexts = defineTexts({
  tooManyStreams: {
    en: "Too many pages follow the desk for you at once: close some of them.",
    no: "For mange sider følger skranken for deg samtidig: lukk noen av dem.",
    sv: "För många sidor följer disken åt dig samtidigt: stäng några av dem.",
    da: "For mange sider følger skranken for dig på samme tid: luk nogle af dem.",
    de: "Zu viele Seiten verfolgen für Sie gleichzeitig, was geschieht: Schließen Sie einige davon.",
    nl: "Te veel pagina's volgen de desk tegelijk voor u: sluit er enkele.",
  },
});
