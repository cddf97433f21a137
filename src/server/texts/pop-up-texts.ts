import { defineTexts } from "./text.ts";

/** What is said about pop-ups. */
export const popUpTexts = defineTexts({
  noSuchPopUp: {
    en: "You have no such notification. It may have been cleared, or have expired.",
    no: "Du har ikke noe slikt varsel. Det kan være fjernet eller utløpt.",
    sv: "Du har ingen sådan avisering. Den kan ha tagits bort eller gått ut.",
    da: "Du har ikke en sådan notifikation. Den kan være fjernet eller udløbet.",
    de: "Sie haben keine solche Benachrichtigung. Sie wurde vielleicht entfernt oder ist abgelaufen.",
    nl: "U hebt zo'n melding niet. Die kan zijn verwijderd of verlopen.",
  },
});
