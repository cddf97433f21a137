import { defineTexts } from "./text.ts";

/** What callers are told of the lists that administrators fill. */
export const listTexts = defineTexts({
  unknownRow: {
    en: "There is no record {id} in this list.",
    no: "Det finnes ingen post {id} i denne listen.",
    sv: "Det finns ingen post {id} i den här listan.",
    da: "Der er ingen post {id} på denne liste.",
    de: "In dieser Liste gibt es keinen Datensatz {id}.",
    nl: "In deze lijst is er geen record {id}.",
  },
  negativeId: {
    en: "An id is not negative; 0 or none makes a new record.",
    no: "En id er ikke negativ; 0 eller ingen lager en ny post.",
    sv: "Ett id är inte negativt; 0 eller inget skapar en ny post.",
    da: "Et id er ikke negativt; 0 eller intet laver en ny post.",
    de: "Eine Id ist nicht negativ; 0 oder keine legt einen neuen Datensatz an.",
    nl: "Een id is niet negatief; 0 of geen maakt een nieuw record.",
  },
  builtInList: {
    en: "The names of built-in lists are part of the program and cannot be changed. Only their entries can.",
    no: "Navnene på innebygde lister er en del av programmet og kan ikke endres. Det kan bare oppføringene.",
    sv: "Namnen på inbyggda listor är en del av programmet och kan inte ändras. Det kan bara posterna.",
    da: "Navnene på indbyggede lister er en del af programmet og kan ikke ændres. Det kan kun posterne.",
    de: "Die Namen eingebauter Listen gehören zum Programm und können nicht geändert werden, nur ihre Einträge.",
    nl: "De namen van ingebouwde lijsten horen bij het programma en kunnen niet worden gewijzigd. Dat kan alleen met hun items.",
  },
  noHeadings: {
    en: "The lists of this server have no headings.",
    no: "Listene på denne serveren har ingen overskrifter.",
    sv: "Listorna på den här servern har inga rubriker.",
    da: "Listerne på denne server har ingen overskrifter.",
    de: "Die Listen dieses Servers haben keine Überschriften.",
    nl: "De lijsten van deze server hebben geen koppen.",
  },
  unknownList: {
    en: "There is no list {id}. GetListDefinitions tells which there are.",
    no: "Det finnes ingen liste {id}. GetListDefinitions sier hvilke som finnes.",
    sv: "Det finns ingen lista {id}. GetListDefinitions säger vilka som finns.",
    da: "Der er ingen liste {id}. GetListDefinitions fortæller, hvilke der er.",
    de: "Es gibt keine Liste {id}. GetListDefinitions nennt die vorhandenen.",
    nl: "Er is geen lijst {id}. GetListDefinitions zegt welke er zijn.",
  },
  ownOperations: {
    en: "Entries of this list are more than names. Change them with the operations of their own, such as SaveTicketStatusEntity.",
    no: "Oppføringene i denne listen er mer enn navn. Endre dem med sine egne operasjoner, som SaveTicketStatusEntity.",
    sv: "Posterna i den här listan är mer än namn. Ändra dem med deras egna operationer, som SaveTicketStatusEntity.",
    da: "Posterne på denne liste er mere end navne. Ret dem med deres egne operationer, som SaveTicketStatusEntity.",
    de: "Einträge dieser Liste sind mehr als Namen. Ändern Sie sie mit den eigenen Operationen, etwa SaveTicketStatusEntity.",
    nl: "Items van deze lijst zijn meer dan namen. Wijzig ze met hun eigen operaties, zoals SaveTicketStatusEntity.",
  },
  otherBaseStatus: {
    en: "Both statuses must have the same base status, so that no ticket opens or closes by it.",
    no: "Begge statusene må ha samme grunnstatus, så ingen sak åpnes eller lukkes av det.",
    sv: "Båda statusarna måste ha samma grundstatus, så att inget ärende öppnas eller stängs av det.",
    da: "Begge statusser skal have samme grundstatus, så ingen sag åbnes eller lukkes af det.",
    de: "Beide Status müssen denselben Basisstatus haben, damit dadurch keine Anfrage geöffnet oder geschlossen wird.",
    nl: "Beide statussen moeten dezelfde basisstatus hebben, zodat er geen verzoek door opent of sluit.",
  },
  unknownFieldType: {
    en: "The types are: {types}.",
    no: "Typene er: {types}.",
    sv: "Typerna är: {types}.",
    da: "Typerne er: {types}.",
    de: "Die Typen sind: {types}.",
    nl: "De typen zijn: {types}.",
  },
});
