import { defineTexts } from "./text.ts";

/** About the tenant that an address names. */
export const tenantTexts = defineTexts({
  wrongTenant: {
    en: "Wrong subdomain used to access tenant: this server keeps another tenant's desk.",
    no: "Feil adresse for leietakeren: denne serveren har en annen leietakers data.",
    sv: "Fel adress för klienten: den här servern har en annan klients data.",
    da: "Forkert adresse for lejeren: denne server har en anden lejers data.",
    de: "Falsche Adresse für diesen Mandanten: Dieser Server hält die Daten eines anderen Mandanten.",
    nl: "Verkeerd adres voor deze tenant: deze server bevat de gegevens van een andere tenant.",
  },
});
