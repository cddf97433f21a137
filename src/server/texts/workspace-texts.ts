import { defineTexts } from "./text.ts";

/** What the server says where the workspace cannot be shown. */
export const workspaceTexts = defineTexts({
  notBuilt: {
    en: "The workspace was not built: run `npm run build` and start the server again.",
    no: "Arbeidsflaten er ikke bygget: kjør `npm run build` og start serveren på nytt.",
    sv: "Arbetsytan har inte byggts: kör `npm run build` och starta om servern.",
    da: "Arbejdsfladen er ikke bygget: kør `npm run build`, og start serveren igen.",
    de: "Die Arbeitsoberfläche wurde nicht gebaut: `npm run build` ausführen und den Server neu starten.",
    nl: "De werkomgeving is niet gebouwd: voer `npm run build` uit en start de server opnieuw.",
  },
  noAsset: {
    en: "There is no such file: load the page again, it may have been updated.",
    no: "Filen finnes ikke: last inn siden på nytt, den kan ha blitt oppdatert.",
    sv: "Filen finns inte: läs in sidan igen, den kan ha uppdaterats.",
    da: "Filen findes ikke: indlæs siden igen, den kan være blevet opdateret.",
    de: "Diese Datei gibt es nicht: die Seite neu laden, sie wurde vielleicht aktualisiert.",
    nl: "Dit bestand bestaat niet: laad de pagina opnieuw, ze is misschien bijgewerkt.",
  },
});
