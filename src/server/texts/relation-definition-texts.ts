import { defineTexts } from "./text.ts";

/** What is said about definitions of relations between tickets. */
export const relationDefinitionTexts = defineTexts({
  unknown: {
    en: "There is no relation definition {id}.",
    no: "Relasjonsdefinisjon {id} finnes ikke.",
    sv: "Relationsdefinition {id} finns inte.",
    da: "Relationsdefinition {id} findes ikke.",
    de: "Beziehungsdefinition {id} gibt es nicht.",
    nl: "Relatiedefinitie {id} bestaat niet.",
  },
  idNegative: {
    en: "The id of a relation definition is 0 or greater.",
    no: "Id-en til en relasjonsdefinisjon er 0 eller større.",
    sv: "Ett id för en relationsdefinition är 0 eller större.",
    da: "Id'et for en relationsdefinition er 0 eller større.",
    de: "Die Id einer Beziehungsdefinition ist 0 oder größer.",
    nl: "De id van een relatiedefinitie is 0 of groter.",
  },
  administratorsOnly: {
    en: 'Changing relation definitions needs the right "Service administration" or "General Administrator".',
    no: "Å endre relasjonsdefinisjoner krever rettigheten «Service administration» eller «General Administrator».",
    sv: "Att ändra relationsdefinitioner kräver rättigheten ”Service administration” eller ”General Administrator”.",
    da: "At ændre relationsdefinitioner kræver rettigheden »Service administration« eller »General Administrator«.",
    de: "Beziehungsdefinitionen zu ändern erfordert das Recht „Service administration“ oder „General Administrator“.",
    nl: "Relatiedefinities wijzigen vereist het recht ‘Service administration’ of ‘General Administrator’.",
  },
});
