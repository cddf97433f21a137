import { defineTexts } from "./text.ts";

/** What callers of the resources are told, and of the operations that share their rules. */
export const resourceTexts = defineTexts({
  idNotANumber: {
    en: "The id in the address must be a 32-bit whole number.",
    no: "Id-en i adressen må være et heltall på 32 biter.",
    sv: "Id:t i adressen måste vara ett heltal på 32 bitar.",
    da: "Id'et i adressen skal være et heltal på 32 bit.",
    de: "Die Id in der Adresse muss eine ganze Zahl mit 32 Bit sein.",
    nl: "De id in het adres moet een geheel getal van 32 bits zijn.",
  },
  otherId: {
    en: "The body names record {named}, the address record {addressed}. Send the id of the address, or none.",
    no: "Innholdet gjelder post {named}, adressen post {addressed}. Send id-en fra adressen, eller ingen.",
    sv: "Innehållet gäller post {named}, adressen post {addressed}. Skicka adressens id, eller inget.",
    da: "Indholdet gælder post {named}, adressen post {addressed}. Send adressens id, eller intet.",
    de: "Der Inhalt nennt Datensatz {named}, die Adresse Datensatz {addressed}. Senden Sie die Id der Adresse oder keine.",
    nl: "De inhoud noemt record {named}, het adres record {addressed}. Stuur de id van het adres, of geen.",
  },
  newHasNoId: {
    en: "A new record has no id yet. Leave it out, or change the existing record with PUT at its own address.",
    no: "En ny post har ingen id ennå. Utelat den, eller endre den eksisterende posten med PUT på dens egen adresse.",
    sv: "En ny post har inget id än. Utelämna det, eller ändra den befintliga posten med PUT på dess egen adress.",
    da: "En ny post har intet id endnu. Udelad det, eller ret den eksisterende post med PUT på dens egen adresse.",
    de: "Ein neuer Datensatz hat noch keine Id. Lassen Sie sie weg, oder ändern Sie den vorhandenen mit PUT unter seiner eigenen Adresse.",
    nl: "Een nieuw record heeft nog geen id. Laat die weg, of wijzig het bestaande record met PUT op zijn eigen adres.",
  },
  noSuchRecord: {
    en: "There is no record {id} here.",
    no: "Det finnes ingen post {id} her.",
    sv: "Det finns ingen post {id} här.",
    da: "Der findes ingen post {id} her.",
    de: "Hier gibt es keinen Datensatz {id}.",
    nl: "Er is hier geen record {id}.",
  },
});
