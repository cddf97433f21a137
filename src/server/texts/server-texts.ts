import { defineTexts } from "./text.ts";

/** What the server says about itself. */
export const serverTexts = defineTexts({
  failed: {
    en: "The server failed to carry out the call. The operation id leads the administrator to the cause.",
    no: "Serveren klarte ikke å utføre kallet. Operasjons-ID-en fører administratoren til årsaken.",
    sv: "Servern kunde inte utföra anropet. Operations-id:t leder administratören till orsaken.",
    da: "Serveren kunne ikke udføre kaldet. Operations-id'et fører administratoren til årsagen.",
    de: "Der Server konnte den Aufruf nicht ausführen. Die Operations-ID führt den Administrator zur Ursache.",
    nl: "De server kon de aanroep niet uitvoeren. De operatie-id brengt de beheerder bij de oorzaak.",
  },
  shuttingDown: {
    en: "The server is shutting down.",
    no: "Serveren er i ferd med å stoppe.",
    sv: "Servern håller på att stängas av.",
    da: "Serveren er ved at lukke ned.",
    de: "Der Server wird gerade beendet.",
    nl: "De server wordt afgesloten.",
  },
  databaseSilent: {
    en: "The database does not answer at the moment.",
    no: "Databasen svarer ikke for øyeblikket.",
    sv: "Databasen svarar inte just nu.",
    da: "Databasen svarer ikke i øjeblikket.",
    de: "Die Datenbank antwortet im Moment nicht.",
    nl: "De database antwoordt op dit moment niet.",
  },
  leftOpen: {
    en: "The connection to the database was lost while it was saving, so the change may or may not have been saved: look before you try again.",
    no: "Forbindelsen til databasen ble brutt under lagringen, så endringen kan være lagret eller ikke: se etter før du prøver igjen.",
    sv: "Anslutningen till databasen bröts medan den sparade, så ändringen kan vara sparad eller inte: titta efter innan du försöker igen.",
    da: "Forbindelsen til databasen blev afbrudt, mens den gemte, så ændringen kan være gemt eller ej: se efter, før du prøver igen.",
    de: "Die Verbindung zur Datenbank brach beim Speichern ab, daher kann die Änderung gespeichert sein oder auch nicht: Sehen Sie nach, bevor Sie es erneut versuchen.",
    nl: "De verbinding met de database werd tijdens het opslaan verbroken, dus de wijziging kan wel of niet zijn opgeslagen: kijk het na voordat u het opnieuw probeert.",
  },
  /** A reason under the name of a part, such as the database. */
  partSlow: {
    en: "does not answer in time",
    no: "svarer ikke i tide",
    sv: "svarar inte i tid",
    da: "svarer ikke i tide",
    de: "antwortet nicht rechtzeitig",
    nl: "antwoordt niet op tijd",
  },
  /** A reason under the name of a part, such as the database. */
  partUnreachable: {
    en: "cannot be reached",
    no: "kan ikke nås",
    sv: "kan inte nås",
    da: "kan ikke nås",
    de: "ist nicht erreichbar",
    nl: "is niet bereikbaar",
  },
});
