import { defineTexts } from "./text.ts";

/** What is said about the outbox. */
export const outboxTexts = defineTexts({
  administratorsOnly: {
    en: "Only administrators see the outbox.",
    no: "Bare administratorer ser utboksen.",
    sv: "Bara administratörer ser utkorgen.",
    da: "Kun administratorer kan se udbakken.",
    de: "Nur Administratoren sehen den Postausgang.",
    nl: "Alleen beheerders zien het postvak UIT.",
  },
  unknownEntry: {
    en: "There is nothing with the id {id} in the outbox.",
    no: "Det er ikke noe med id-en {id} i utboksen.",
    sv: "Det finns inget med id {id} i utkorgen.",
    da: "Der er intet med id'et {id} i udbakken.",
    de: "Im Postausgang ist nichts mit der Id {id}.",
    nl: "Er is niets met de id {id} in het postvak UIT.",
  },
  unknownState: {
    en: "The state is one of Waiting, Sent and GivenUp.",
    no: "Tilstanden er en av Waiting, Sent og GivenUp.",
    sv: "Tillståndet är ett av Waiting, Sent och GivenUp.",
    da: "Tilstanden er en af Waiting, Sent og GivenUp.",
    de: "Der Zustand ist Waiting, Sent oder GivenUp.",
    nl: "De toestand is Waiting, Sent of GivenUp.",
  },
});
