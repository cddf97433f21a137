import { defineTexts } from "./text.ts";

/** Why somebody is not let in. They never tell which part of the credentials is wrong. */
export const signInTexts = defineTexts({
  required: {
    en: "Sign in to use this.",
    no: "Logg på for å bruke dette.",
    sv: "Logga in för att använda det här.",
    da: "Log ind for at bruge dette.",
    de: "Melden Sie sich an, um dies zu nutzen.",
    nl: "Meld u aan om dit te gebruiken.",
  },
  notValid: {
    en: "The sign-in is not valid.",
    no: "Påloggingen er ikke gyldig.",
    sv: "Inloggningen är inte giltig.",
    da: "Dit login er ikke gyldigt.",
    de: "Die Anmeldung ist nicht gültig.",
    nl: "De aanmelding is niet geldig.",
  },
  noLongerValid: {
    en: "The sign-in is no longer valid.",
    no: "Påloggingen er ikke lenger gyldig.",
    sv: "Inloggningen är inte längre giltig.",
    da: "Dit login er ikke længere gyldigt.",
    de: "Die Anmeldung ist nicht mehr gültig.",
    nl: "De aanmelding is niet langer geldig.",
  },
  tooManyFailures: {
    en: "Too many failed sign-ins. Try again later.",
    no: "For mange mislykkede pålogginger. Prøv igjen senere.",
    sv: "För många misslyckade inloggningar. Försök igen senare.",
    da: "For mange mislykkede loginforsøg. Prøv igen senere.",
    de: "Zu viele fehlgeschlagene Anmeldungen. Versuchen Sie es später erneut.",
    nl: "Te veel mislukte aanmeldingen. Probeer het later opnieuw.",
  },
  tooManyAtOnce: {
    en: "Too many sign-ins are under way. Try again shortly.",
    no: "For mange pålogginger pågår samtidig. Prøv igjen om litt.",
    sv: "För många inloggningar pågår samtidigt. Försök igen om en stund.",
    da: "For mange loginforsøg er i gang. Prøv igen om lidt.",
    de: "Zu viele Anmeldungen laufen gleichzeitig. Versuchen Sie es in Kürze erneut.",
    nl: "Er zijn te veel aanmeldingen tegelijk bezig. Probeer het straks opnieuw.",
  },
});
