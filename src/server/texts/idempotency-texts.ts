import { defineTexts } from "./text.ts";

/** About calls that are to be carried out once, however often they are sent. */
export const idempotencyTexts = defineTexts({
  otherRequest: {
    en: "This Idempotency-Key was used with another request before. Use a new key for a new request.",
    no: "Denne Idempotency-Key er brukt med en annen forespørsel før. Bruk en ny nøkkel til en ny forespørsel.",
    sv: "Denna Idempotency-Key har använts med en annan begäran tidigare. Använd en ny nyckel för en ny begäran.",
    da: "Denne Idempotency-Key er tidligere brugt med en anden anmodning. Brug en ny nøgle til en ny anmodning.",
    de: "Dieser Idempotency-Key wurde schon mit einem anderen Aufruf verwendet. Verwenden Sie für einen neuen Aufruf einen neuen Schlüssel.",
    nl: "Deze Idempotency-Key is eerder met een andere aanroep gebruikt. Gebruik een nieuwe sleutel voor een nieuwe aanroep.",
  },
  badKey: {
    en: "An Idempotency-Key is 1 to 255 visible ASCII characters.",
    no: "En Idempotency-Key er 1 til 255 synlige ASCII-tegn.",
    sv: "En Idempotency-Key är 1 till 255 synliga ASCII-tecken.",
    da: "En Idempotency-Key er 1 til 255 synlige ASCII-tegn.",
    de: "Ein Idempotency-Key besteht aus 1 bis 255 sichtbaren ASCII-Zeichen.",
    nl: "Een Idempotency-Key bestaat uit 1 tot 255 zichtbare ASCII-tekens.",
  },
});
