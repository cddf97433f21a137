import { defineTexts } from "./text.ts";

/** What is said about the time zone that a request asks for. */
export const timeZoneTexts = defineTexts({
  unknownTimeZone: {
    en: "SO-TimeZone names a time zone that does not exist. It takes a location code such as NO or US-NY, its number, or an IANA name such as Europe/Oslo, optionally followed by ,includeTZOffset.",
    no: "SO-TimeZone angir en tidssone som ikke finnes. Den tar en stedskode som NO eller US-NY, nummeret til koden eller et IANA-navn som Europe/Oslo, eventuelt etterfulgt av ,includeTZOffset.",
    sv: "SO-TimeZone anger en tidszon som inte finns. Den tar en platskod som NO eller US-NY, kodens nummer eller ett IANA-namn som Europe/Oslo, eventuellt följt av ,includeTZOffset.",
    da: "SO-TimeZone angiver en tidszone, der ikke findes. Den tager en stedkode som NO eller US-NY, kodens nummer eller et IANA-navn som Europe/Oslo, eventuelt efterfulgt af ,includeTZOffset.",
    de: "SO-TimeZone nennt eine Zeitzone, die es nicht gibt. Möglich sind ein Ortscode wie NO oder US-NY, dessen Nummer oder ein IANA-Name wie Europe/Oslo, auf Wunsch gefolgt von ,includeTZOffset.",
    nl: "SO-TimeZone noemt een tijdzone die niet bestaat. Mogelijk zijn een locatiecode zoals NO of US-NY, het nummer daarvan of een IANA-naam zoals Europe/Oslo, eventueel gevolgd door ,includeTZOffset.",
  },
  severalTimeZones: {
    en: "SO-TimeZone names more than one time zone. Name one only.",
    no: "SO-TimeZone angir mer enn én tidssone. Angi bare én.",
    sv: "SO-TimeZone anger mer än en tidszon. Ange bara en.",
    da: "SO-TimeZone angiver mere end én tidszone. Angiv kun én.",
    de: "SO-TimeZone nennt mehr als eine Zeitzone. Nennen Sie nur eine.",
    nl: "SO-TimeZone noemt meer dan één tijdzone. Noem er slechts één.",
  },
  noSuchTimeZone: {
    en: "There is no time zone {id}.",
    no: "Det finnes ingen tidssone {id}.",
    sv: "Det finns ingen tidszon {id}.",
    da: "Der findes ingen tidszone {id}.",
    de: "Es gibt keine Zeitzone {id}.",
    nl: "Er is geen tijdzone {id}.",
  },
  plainListOnly: {
    en: "The list of time zones cannot be filtered or ordered; it takes $select, $top and $skip.",
    no: "Listen over tidssoner kan ikke filtreres eller sorteres; den tar $select, $top og $skip.",
    sv: "Listan över tidszoner kan inte filtreras eller sorteras; den tar $select, $top och $skip.",
    da: "Listen over tidszoner kan ikke filtreres eller sorteres; den tager $select, $top og $skip.",
    de: "Die Liste der Zeitzonen lässt sich nicht filtern oder sortieren; möglich sind $select, $top und $skip.",
    nl: "De lijst met tijdzones kan niet worden gefilterd of gesorteerd; mogelijk zijn $select, $top en $skip.",
  },
  rowCountExpected: {
    en: "$top and $skip expect a whole number, 0 or greater.",
    no: "$top og $skip krever et heltall som er 0 eller større.",
    sv: "$top och $skip kräver ett heltal som är 0 eller större.",
    da: "$top og $skip kræver et heltal, der er 0 eller større.",
    de: "$top und $skip erwarten eine ganze Zahl ab 0.",
    nl: "$top en $skip verwachten een geheel getal van 0 of hoger.",
  },
});
