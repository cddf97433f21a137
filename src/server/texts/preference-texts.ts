import { defineTexts } from "./text.ts";

/** What is said about preferences. */
export const preferenceTexts = defineTexts({
  ownOnly: {
    en: "Only administrators set preferences for others. Save yours at the level Individual.",
    no: "Bare administratorer setter preferanser for andre. Lagre dine på nivået Individual.",
    sv: "Endast administratörer anger inställningar för andra. Spara dina på nivån Individual.",
    da: "Kun administratorer sætter præferencer for andre. Gem dine på niveauet Individual.",
    de: "Nur Administratoren setzen Einstellungen für andere. Speichern Sie Ihre auf der Ebene Individual.",
    nl: "Alleen beheerders stellen voorkeuren voor anderen in. Sla die van u op het niveau Individual op.",
  },
  noGroup: {
    en: "You belong to no user group.",
    no: "Du hører ikke til noen brukergruppe.",
    sv: "Du tillhör ingen användargrupp.",
    da: "Du hører ikke til nogen brugergruppe.",
    de: "Sie gehören zu keiner Benutzergruppe.",
    nl: "U hoort bij geen gebruikersgroep.",
  },
  notAName: {
    en: "At most 100 letters, digits and other characters of ASCII are expected.",
    no: "Her forventes høyst 100 bokstaver, sifre og andre tegn fra ASCII.",
    sv: "Här förväntas högst 100 bokstäver, siffror och andra tecken ur ASCII.",
    da: "Her forventes højst 100 bogstaver, cifre og andre tegn fra ASCII.",
    de: "Hier werden höchstens 100 Buchstaben, Ziffern und andere Zeichen aus ASCII erwartet.",
    nl: "Hier worden hoogstens 100 letters, cijfers en andere tekens uit ASCII verwacht.",
  },
  notKeptAt: {
    en: "Preferences are kept at the levels SystemWide, Database, Group and Individual.",
    no: "Preferanser lagres på nivåene SystemWide, Database, Group og Individual.",
    sv: "Inställningar sparas på nivåerna SystemWide, Database, Group och Individual.",
    da: "Præferencer gemmes på niveauerne SystemWide, Database, Group og Individual.",
    de: "Einstellungen werden auf den Ebenen SystemWide, Database, Group und Individual gehalten.",
    nl: "Voorkeuren worden bewaard op de niveaus SystemWide, Database, Group en Individual.",
  },
});
