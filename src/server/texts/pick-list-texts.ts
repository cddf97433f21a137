import { defineTexts } from "./text.ts";

/** What is said about pick lists. */
export const pickListTexts = defineTexts({
  unknown: {
    en: "There is no pick list of that name.",
    no: "Det finnes ingen valgliste med det navnet.",
    sv: "Det finns ingen vallista med det namnet.",
    da: "Der findes ingen valgliste med det navn.",
    de: "Es gibt keine Auswahlliste dieses Namens.",
    nl: "Er is geen keuzelijst met die naam.",
  },
  noSelection: {
    en: "Nothing can be selected in this list: it only offers what other records name.",
    no: "I denne listen kan ingenting velges: den tilbyr bare det andre poster navngir.",
    sv: "I den här listan kan inget väljas: den erbjuder bara det som andra poster nämner.",
    da: "På denne liste kan intet vælges: den tilbyder kun det, som andre poster nævner.",
    de: "In dieser Liste lässt sich nichts auswählen: Sie bietet nur an, was andere Datensätze nennen.",
    nl: "In deze lijst kan niets worden geselecteerd: ze biedt alleen aan wat andere records noemen.",
  },
});
