import { defineTexts } from "./text.ts";

/** How the fault of a member becomes a sentence of its own. */
export const memberTexts = defineTexts({
  at: {
    en: "{member}: {fault}",
    no: "{member}: {fault}",
    sv: "{member}: {fault}",
    da: "{member}: {fault}",
    de: "{member}: {fault}",
    nl: "{member}: {fault}",
  },
});
