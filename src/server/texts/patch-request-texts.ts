import { defineTexts } from "./text.ts";

/** Why a patch is not carried out, as far as its form or its place is at fault. */
export const patchRequestTexts = defineTexts({
  mustBeJson: {
    en: "A patch must be JSON: one of {types}.",
    no: "En patch må være JSON: en av {types}.",
    sv: "En patch måste vara JSON: någon av {types}.",
    da: "En patch skal være JSON: en af {types}.",
    de: "Ein Patch muss JSON sein: eines von {types}.",
    nl: "Een patch moet JSON zijn: een van {types}.",
  },
  mustBeListOrObject: {
    en: "A patch is a JSON list of operations, or a JSON object with the members to change.",
    no: "En patch er en JSON-liste med operasjoner, eller et JSON-objekt med medlemmene som skal endres.",
    sv: "En patch är en JSON-lista med operationer, eller ett JSON-objekt med de medlemmar som ska ändras.",
    da: "En patch er en JSON-liste med operationer eller et JSON-objekt med de medlemmer, der skal ændres.",
    de: "Ein Patch ist eine JSON-Liste von Operationen oder ein JSON-Objekt mit den zu ändernden Feldern.",
    nl: "Een patch is een JSON-lijst met bewerkingen, of een JSON-object met de leden die moeten wijzigen.",
  },
  refused: {
    en: "The patch cannot be applied, nothing was changed. {path}: {fault}",
    no: "Patchen kan ikke brukes, ingenting ble endret. {path}: {fault}",
    sv: "Patchen kan inte tillämpas, inget ändrades. {path}: {fault}",
    da: "Patchen kan ikke anvendes, intet blev ændret. {path}: {fault}",
    de: "Der Patch lässt sich nicht anwenden, es wurde nichts geändert. {path}: {fault}",
    nl: "De patch kan niet worden toegepast, er is niets gewijzigd. {path}: {fault}",
  },
});
