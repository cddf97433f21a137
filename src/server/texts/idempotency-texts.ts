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
  secretAnswer: {
    en: "This call was carried out already. Its answer held a secret, which is shown only once. Use a new key to get a new one.",
    no: "Dette kallet er allerede utført. Svaret inneholdt en hemmelighet, som bare vises én gang. Bruk en ny nøkkel for å få en ny.",
    sv: "Detta anrop har redan utförts. Svaret innehöll en hemlighet, som bara visas en gång. Använd en ny nyckel för att få en ny.",
    da: "Dette kald er allerede udført. Svaret indeholdt en hemmelighed, som kun vises én gang. Brug en ny nøgle for at få en ny.",
    de: "Dieser Aufruf wurde schon ausgeführt. Seine Antwort enthielt ein Geheimnis, das nur einmal gezeigt wird. Verwenden Sie einen neuen Schlüssel, um ein neues zu erhalten.",
    nl: "Deze aanroep is al uitgevoerd. Het antwoord bevatte een geheim, dat maar één keer wordt getoond. Gebruik een nieuwe sleutel om een nieuw geheim te krijgen.",
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
