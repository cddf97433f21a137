import { defineTexts } from "./text.ts";

/** What is said to people who sign in at an OpenID provider. */
export const openidTexts = defineTexts({
  signInElsewhere: {
    en: "Sign in with your organisation",
    no: "Logg på med organisasjonen din",
    sv: "Logga in med din organisation",
    da: "Log ind med din organisation",
    de: "Mit Ihrer Organisation anmelden",
    nl: "Aanmelden met uw organisatie",
  },
  refused: {
    en: "You could not be signed in this way. Try again from the beginning, or ask your administrator.",
    no: "Du kunne ikke logges på denne måten. Prøv på nytt fra begynnelsen, eller spør administratoren.",
    sv: "Du kunde inte loggas in på det här sättet. Försök igen från början, eller fråga din administratör.",
    da: "Du kunne ikke logges ind på denne måde. Prøv igen fra begyndelsen, eller spørg din administrator.",
    de: "Sie konnten auf diesem Weg nicht angemeldet werden. Beginnen Sie noch einmal von vorn, oder fragen Sie Ihren Administrator.",
    nl: "U kon op deze manier niet worden aangemeld. Begin opnieuw, of vraag het uw beheerder.",
  },
  unreachable: {
    en: "The service that signs you in does not answer at the moment. Try again in a minute.",
    no: "Tjenesten som logger deg på, svarer ikke for øyeblikket. Prøv igjen om et minutt.",
    sv: "Tjänsten som loggar in dig svarar inte just nu. Försök igen om en minut.",
    da: "Tjenesten, der logger dig ind, svarer ikke i øjeblikket. Prøv igen om et minut.",
    de: "Der Dienst, der Sie anmeldet, antwortet im Moment nicht. Versuchen Sie es in einer Minute noch einmal.",
    nl: "De dienst die u aanmeldt, antwoordt op dit moment niet. Probeer het over een minuut opnieuw.",
  },
  returnToExpected: {
    en: "The address to return to must be a path of this server's workspace, such as /app/.",
    no: "Adressen du skal tilbake til, må være en sti i arbeidsområdet på denne serveren, for eksempel /app/.",
    sv: "Adressen du ska tillbaka till måste vara en sökväg i arbetsytan på den här servern, till exempel /app/.",
    da: "Adressen, du skal tilbage til, skal være en sti i arbejdsområdet på denne server, for eksempel /app/.",
    de: "Die Rücksprungadresse muss ein Pfad im Arbeitsbereich dieses Servers sein, zum Beispiel /app/.",
    nl: "Het terugkeeradres moet een pad in de werkruimte van deze server zijn, bijvoorbeeld /app/.",
  },
});
