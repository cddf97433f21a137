import { defineTexts } from "./text.ts";

/** Why a custom field cannot be stored; `field` is its key in quotes. */
export const customFieldTexts = defineTexts({
  unknownField: {
    en: "There is no custom field {field}.",
    no: "Det egendefinerte feltet {field} finnes ikke.",
    sv: "Det anpassade fältet {field} finns inte.",
    da: "Det brugerdefinerede felt {field} findes ikke.",
    de: "Das benutzerdefinierte Feld {field} gibt es nicht.",
    nl: "Het aangepaste veld {field} bestaat niet.",
  },
  required: {
    en: "The custom field {field} must not be empty.",
    no: "Det egendefinerte feltet {field} kan ikke være tomt.",
    sv: "Det anpassade fältet {field} får inte vara tomt.",
    da: "Det brugerdefinerede felt {field} må ikke være tomt.",
    de: "Das benutzerdefinierte Feld {field} darf nicht leer sein.",
    nl: "Het aangepaste veld {field} mag niet leeg zijn.",
  },
  /** `what` is one of the expectations of custom fields. */
  wrongType: {
    en: "The custom field {field} must be {what}.",
    no: "Det egendefinerte feltet {field} må være {what}.",
    sv: "Det anpassade fältet {field} måste vara {what}.",
    da: "Det brugerdefinerede felt {field} skal være {what}.",
    de: "Das benutzerdefinierte Feld {field} erwartet {what}.",
    nl: "Het aangepaste veld {field} verwacht {what}.",
  },
  tooLong: {
    en: "The custom field {field} must have at most {maxLength} characters; it has {length}.",
    no: "Det egendefinerte feltet {field} kan ha høyst {maxLength} tegn; det har {length}.",
    sv: "Det anpassade fältet {field} får ha högst {maxLength} tecken; det har {length}.",
    da: "Det brugerdefinerede felt {field} må have højst {maxLength} tegn; det har {length}.",
    de: "Das benutzerdefinierte Feld {field} darf höchstens {maxLength} Zeichen haben; es hat {length}.",
    nl: "Het aangepaste veld {field} mag maximaal {maxLength} tekens hebben; het heeft er {length}.",
  },
  /** Where `maxLength` is 1. */
  tooLongForOne: {
    en: "The custom field {field} must have at most {maxLength} character; it has {length}.",
    no: "Det egendefinerte feltet {field} kan ha høyst {maxLength} tegn; det har {length}.",
    sv: "Det anpassade fältet {field} får ha högst {maxLength} tecken; det har {length}.",
    da: "Det brugerdefinerede felt {field} må have højst {maxLength} tegn; det har {length}.",
    de: "Das benutzerdefinierte Feld {field} darf höchstens {maxLength} Zeichen haben; es hat {length}.",
    nl: "Het aangepaste veld {field} mag maximaal {maxLength} teken hebben; het heeft er {length}.",
  },
  outOfRange: {
    en: "The custom field {field} must lie between {min} and {max}.",
    no: "Det egendefinerte feltet {field} må ligge mellom {min} og {max}.",
    sv: "Det anpassade fältet {field} måste ligga mellan {min} och {max}.",
    da: "Det brugerdefinerede felt {field} skal ligge mellem {min} og {max}.",
    de: "Das benutzerdefinierte Feld {field} muss zwischen {min} und {max} liegen.",
    nl: "Het aangepaste veld {field} moet tussen {min} en {max} liggen.",
  },
  unknownOption: {
    en: "The custom field {field} must be one of the choices of its list.",
    no: "Det egendefinerte feltet {field} må være et av valgene i listen.",
    sv: "Det anpassade fältet {field} måste vara ett av valen i listan.",
    da: "Det brugerdefinerede felt {field} skal være et af valgene på listen.",
    de: "Das benutzerdefinierte Feld {field} muss eine der Möglichkeiten seiner Liste sein.",
    nl: "Het aangepaste veld {field} moet een van de keuzes uit de lijst zijn.",
  },
  brokenText: {
    en: "The custom field {field} contains a null character or half of a character.",
    no: "Det egendefinerte feltet {field} inneholder et nulltegn eller et halvt tegn.",
    sv: "Det anpassade fältet {field} innehåller ett nolltecken eller ett halvt tecken.",
    da: "Det brugerdefinerede felt {field} indeholder et nultegn eller et halvt tegn.",
    de: "Das benutzerdefinierte Feld {field} enthält ein Nullzeichen oder ein halbes Zeichen.",
    nl: "Het aangepaste veld {field} bevat een nulteken of een half teken.",
  },
  noSuchField: {
    en: "There is no custom field of this name here. The address without a name lists all of them.",
    no: "Det finnes ikke noe egendefinert felt med dette navnet her. Adressen uten navn viser alle.",
    sv: "Det finns inget anpassat fält med det här namnet här. Adressen utan namn listar alla.",
    da: "Der findes intet brugerdefineret felt med dette navn her. Adressen uden navn viser dem alle.",
    de: "Hier gibt es kein benutzerdefiniertes Feld dieses Namens. Die Adresse ohne Namen zählt alle auf.",
    nl: "Er is hier geen aangepast veld met deze naam. Het adres zonder naam toont ze allemaal.",
  },
});
