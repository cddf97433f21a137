import { defineTexts } from "./text.ts";

/** Why a member of a save is refused although it could be read. */
export const refusalTexts = defineTexts({
  unknownRecord: {
    en: "There is no {record} {id}.",
    no: "{Record} {id} finnes ikke.",
    sv: "{Record} {id} finns inte.",
    da: "{Record} {id} findes ikke.",
    de: "{Record} {id} gibt es nicht.",
    nl: "{Record} {id} bestaat niet.",
  },
  deletedRecord: {
    en: "The {record} {id} is deleted.",
    no: "{Record} {id} er slettet.",
    sv: "{Record} {id} har tagits bort.",
    da: "{Record} {id} er slettet.",
    de: "{Record} {id} ist gelöscht.",
    nl: "{Record} {id} is verwijderd.",
  },
  notAssignable: {
    en: "User {id} cannot own tickets.",
    no: "Bruker {id} kan ikke eie saker.",
    sv: "Användare {id} kan inte äga ärenden.",
    da: "Bruger {id} kan ikke eje sager.",
    de: "Benutzer {id} kann nicht Eigentümer von Anfragen sein.",
    nl: "Gebruiker {id} kan geen eigenaar van verzoeken zijn.",
  },
  inTheFuture: {
    en: "The time lies in the future.",
    no: "Tidspunktet ligger i framtiden.",
    sv: "Tidpunkten ligger i framtiden.",
    da: "Tidspunktet ligger i fremtiden.",
    de: "Der Zeitpunkt liegt in der Zukunft.",
    nl: "Het tijdstip ligt in de toekomst.",
  },
  statusNotSavable: {
    en: "A save cannot give a ticket the base status {baseStatus}.",
    no: "En sak kan ikke få grunnstatusen {baseStatus} ved lagring.",
    sv: "Ett ärende kan inte få grundstatusen {baseStatus} när det sparas.",
    da: "En sag kan ikke få grundstatussen {baseStatus}, når den gemmes.",
    de: "Beim Speichern kann eine Anfrage nicht den Basisstatus {baseStatus} erhalten.",
    nl: "Bij het opslaan kan een verzoek niet de basisstatus {baseStatus} krijgen.",
  },
  missingActivation: {
    en: "Postponing to a specific time needs that time in Activate.",
    no: "For å utsette til et bestemt tidspunkt må tidspunktet stå i Activate.",
    sv: "För att skjuta upp till en viss tidpunkt måste tidpunkten stå i Activate.",
    da: "For at udsætte til et bestemt tidspunkt skal tidspunktet stå i Activate.",
    de: "Um eine Anfrage auf einen bestimmten Zeitpunkt zu verschieben, muss dieser in Activate stehen.",
    nl: "Om tot een bepaald tijdstip uit te stellen, moet dat tijdstip in Activate staan.",
  },
  missingRight: {
    en: 'This needs the right "{right}".',
    no: "Dette krever rettigheten «{right}».",
    sv: "Detta kräver rättigheten ”{right}”.",
    da: "Dette kræver rettigheden »{right}«.",
    de: "Dies erfordert das Recht „{right}“.",
    nl: "Hiervoor is het recht ‘{right}’ nodig.",
  },
  membersOnlyCategory: {
    en: "Category {categoryId} is for its members only.",
    no: "Kategori {categoryId} er forbeholdt medlemmene.",
    sv: "Kategori {categoryId} är förbehållen medlemmarna.",
    da: "Kategori {categoryId} er forbeholdt medlemmerne.",
    de: "Kategorie {categoryId} ist ihren Mitgliedern vorbehalten.",
    nl: "Categorie {categoryId} is voorbehouden aan de leden.",
  },
});
