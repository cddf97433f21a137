import { defineTexts } from "../../../lib/i18n/define-texts.ts";

/** Templates that a slash offers. */
export const templateListTexts = defineTexts({
  list: {
    en: "Reply templates",
    no: "Svarmaler",
    sv: "Svarsmallar",
    da: "Svarskabeloner",
    de: "Antwortvorlagen",
    nl: "Antwoordsjablonen",
  },
  found: {
    en: "{count, plural, =0 {No template is called that.} one {# template. Enter inserts it.} other {# templates. Enter inserts the marked one.}}",
    no: "{count, plural, =0 {Ingen mal heter det.} one {# mal. Enter setter den inn.} other {# maler. Enter setter inn den markerte.}}",
    sv: "{count, plural, =0 {Ingen mall heter så.} one {# mall. Enter infogar den.} other {# mallar. Enter infogar den markerade.}}",
    da: "{count, plural, =0 {Ingen skabelon hedder det.} one {# skabelon. Enter indsætter den.} other {# skabeloner. Enter indsætter den markerede.}}",
    de: "{count, plural, =0 {Keine Vorlage heißt so.} one {# Vorlage. Enter fügt sie ein.} other {# Vorlagen. Enter fügt die markierte ein.}}",
    nl: "{count, plural, =0 {Geen sjabloon heet zo.} one {# sjabloon. Enter voegt het in.} other {# sjablonen. Enter voegt het gemarkeerde in.}}",
  },
  failed: {
    en: "The template could not be filled in: {reason}",
    no: "Malen kunne ikke fylles ut: {reason}",
    sv: "Mallen kunde inte fyllas i: {reason}",
    da: "Skabelonen kunne ikke udfyldes: {reason}",
    de: "Die Vorlage konnte nicht ausgefüllt werden: {reason}",
    nl: "Het sjabloon kon niet worden ingevuld: {reason}",
  },
});
