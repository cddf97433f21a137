import { defineTexts } from "./text.ts";

/** What is said about the order that a list had at a moment. */
export const listSnapshotTexts = defineTexts({
  unknownSnapshot: {
    en: "This list is no longer kept for you. Open it again.",
    no: "Denne listen er ikke lenger lagret for deg. Åpne den på nytt.",
    sv: "Den här listan sparas inte längre för dig. Öppna den igen.",
    da: "Denne liste er ikke længere gemt til dig. Åbn den igen.",
    de: "Diese Liste wird für Sie nicht mehr aufbewahrt. Öffnen Sie sie erneut.",
    nl: "Deze lijst wordt niet meer voor u bewaard. Open hem opnieuw.",
  },
  tooLong: {
    en: "More than {max} tickets fit. Narrow the filter.",
    no: "Mer enn {max} saker passer. Snevre inn filteret.",
    sv: "Fler än {max} ärenden passar. Begränsa filtret.",
    da: "Mere end {max} sager passer. Indsnævr filteret.",
    de: "Mehr als {max} Anfragen passen. Grenzen Sie den Filter ein.",
    nl: "Er passen meer dan {max} verzoeken. Beperk het filter.",
  },
});
