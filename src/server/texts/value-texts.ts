import { defineTexts } from "./text.ts";

/** What can be wrong with a single value, whoever checks it. */
export const valueTexts = defineTexts({
  required: {
    en: "A value is required.",
    no: "En verdi er påkrevd.",
    sv: "Ett värde krävs.",
    da: "En værdi er påkrævet.",
    de: "Ein Wert ist erforderlich.",
    nl: "Een waarde is verplicht.",
  },
  tooLong: {
    en: "At most {maxLength} characters are allowed; there are {length}.",
    no: "Høyst {maxLength} tegn er tillatt; det er {length}.",
    sv: "Högst {maxLength} tecken är tillåtna; det är {length}.",
    da: "Højst {maxLength} tegn er tilladt; der er {length}.",
    de: "Höchstens {maxLength} Zeichen sind zulässig; es sind {length}.",
    nl: "Maximaal {maxLength} tekens zijn toegestaan; het zijn er {length}.",
  },
  /** Where `maxLength` is 1. */
  tooLongForOne: {
    en: "At most {maxLength} character is allowed; there are {length}.",
    no: "Høyst {maxLength} tegn er tillatt; det er {length}.",
    sv: "Högst {maxLength} tecken är tillåtet; det är {length}.",
    da: "Højst {maxLength} tegn er tilladt; der er {length}.",
    de: "Höchstens {maxLength} Zeichen ist zulässig; es sind {length}.",
    nl: "Maximaal {maxLength} teken is toegestaan; het zijn er {length}.",
  },
  tooMany: {
    en: "At most {maxCount} are allowed; there are {count}.",
    no: "Høyst {maxCount} er tillatt; det er {count}.",
    sv: "Högst {maxCount} är tillåtna; det är {count}.",
    da: "Højst {maxCount} er tilladt; der er {count}.",
    de: "Höchstens {maxCount} sind zulässig; es sind {count}.",
    nl: "Maximaal {maxCount} zijn toegestaan; het zijn er {count}.",
  },
  brokenText: {
    en: "A null character or half of a character cannot be stored.",
    no: "Et nulltegn eller et halvt tegn kan ikke lagres.",
    sv: "Ett nolltecken eller ett halvt tecken kan inte sparas.",
    da: "Et nultegn eller et halvt tegn kan ikke gemmes.",
    de: "Ein Nullzeichen oder ein halbes Zeichen kann nicht gespeichert werden.",
    nl: "Een nulteken of een half teken kan niet worden opgeslagen.",
  },
  controlCharacters: {
    en: "Control characters are not allowed.",
    no: "Kontrolltegn er ikke tillatt.",
    sv: "Styrtecken är inte tillåtna.",
    da: "Kontroltegn er ikke tilladt.",
    de: "Steuerzeichen sind nicht zulässig.",
    nl: "Besturingstekens zijn niet toegestaan.",
  },
});
