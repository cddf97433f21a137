import { defineTexts } from "./text.ts";

/** What is said about the favourites of users. */
export const favouriteTexts = defineTexts({
  onlyTickets: {
    en: 'Favourites can be tickets only. Send "ticket" as the name of the table.',
    no: "Bare saker kan være favoritter. Send «ticket» som navn på tabellen.",
    sv: "Bara ärenden kan vara favoriter. Skicka ”ticket” som tabellens namn.",
    da: "Kun sager kan være favoritter. Send »ticket« som tabellens navn.",
    de: "Nur Anfragen können Favoriten sein. Senden Sie „ticket“ als Namen der Tabelle.",
    nl: "Alleen verzoeken kunnen favorieten zijn. Stuur ‘ticket’ als naam van de tabel.",
  },
  ofOthers: {
    en: "The favourites of other users are for administrators. Send your own associate id, or 0.",
    no: "Andre brukeres favoritter er for administratorer. Send din egen bruker-ID, eller 0.",
    sv: "Andra användares favoriter är för administratörer. Skicka ditt eget användar-id, eller 0.",
    da: "Andre brugeres favoritter er for administratorer. Send dit eget bruger-id, eller 0.",
    de: "Die Favoriten anderer Benutzer sind Administratoren vorbehalten. Senden Sie Ihre eigene Benutzer-Id oder 0.",
    nl: "De favorieten van andere gebruikers zijn voor beheerders. Stuur uw eigen gebruikers-id, of 0.",
  },
});
