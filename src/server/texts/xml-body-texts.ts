import { defineTexts } from "./text.ts";

/** What can be wrong with a request body that is sent as XML. */
export const xmlBodyTexts = defineTexts({
  strayText: {
    en: "The element at line {line}, column {column} of the request body has text where only elements are expected.",
    no: "Elementet på linje {line}, kolonne {column} i forespørselen har tekst der det bare skal være elementer.",
    sv: "Elementet på rad {line}, kolumn {column} i begäran har text där det bara ska finnas element.",
    da: "Elementet på linje {line}, kolonne {column} i anmodningen har tekst, hvor der kun må være elementer.",
    de: "Das Element in Zeile {line}, Spalte {column} des Aufrufs enthält Text, wo nur Elemente stehen dürfen.",
    nl: "Het element op regel {line}, kolom {column} van de aanroep bevat tekst waar alleen elementen mogen staan.",
  },
  notAllowed: {
    en: "Remove the document type declaration or processing instruction at line {line}, column {column} of the request body; neither is accepted.",
    no: "Fjern dokumenttypedeklarasjonen eller behandlingsinstruksjonen på linje {line}, kolonne {column} i forespørselen; ingen av dem godtas.",
    sv: "Ta bort dokumenttypsdeklarationen eller bearbetningsinstruktionen på rad {line}, kolumn {column} i begäran; ingen av dem godtas.",
    da: "Fjern dokumenttypeerklæringen eller behandlingsinstruktionen på linje {line}, kolonne {column} i anmodningen; ingen af dem accepteres.",
    de: "Entfernen Sie die Dokumenttyp-Deklaration oder Verarbeitungsanweisung in Zeile {line}, Spalte {column} des Aufrufs; beides wird nicht angenommen.",
    nl: "Verwijder de documenttypedeclaratie of verwerkingsinstructie op regel {line}, kolom {column} van de aanroep; geen van beide wordt geaccepteerd.",
  },
});
