import { defineTexts } from "../../lib/i18n/define-texts.ts";

/** What stands beside a chart, or in its place. */
export const chartStatesTexts = defineTexts({
  hint: {
    en: "Point at a value, or move over them with the arrow keys.",
    no: "Pek på en verdi, eller gå mellom dem med piltastene.",
    sv: "Peka på ett värde, eller gå mellan dem med piltangenterna.",
    da: "Peg på en værdi, eller gå mellem dem med piletasterne.",
    de: "Zeigen Sie auf einen Wert, oder gehen Sie mit den Pfeiltasten darüber.",
    nl: "Wijs een waarde aan, of ga erlangs met de pijltjestoetsen.",
  },
  empty: {
    en: "Nothing to show in this range.",
    no: "Ingenting å vise i denne perioden.",
    sv: "Inget att visa under den här perioden.",
    da: "Intet at vise i denne periode.",
    de: "In diesem Zeitraum gibt es nichts zu zeigen.",
    nl: "Niets te tonen in deze periode.",
  },
  someShown: {
    en: "{shown, number} of {all, number} are drawn, the largest first. The table has all of them.",
    no: "{shown, number} av {all, number} er tegnet, de største først. Tabellen har alle.",
    sv: "{shown, number} av {all, number} ritas, de största först. Tabellen har alla.",
    da: "{shown, number} af {all, number} er tegnet, de største først. Tabellen har dem alle.",
    de: "{shown, number} von {all, number} sind gezeichnet, die größten zuerst. Die Tabelle hat alle.",
    nl: "{shown, number} van {all, number} zijn getekend, de grootste eerst. De tabel heeft ze allemaal.",
  },
  noRange: {
    en: "Shown once the range is right.",
    no: "Vises når perioden er riktig.",
    sv: "Visas när perioden stämmer.",
    da: "Vises, når perioden er rigtig.",
    de: "Wird gezeigt, sobald der Zeitraum stimmt.",
    nl: "Wordt getoond zodra de periode klopt.",
  },
  loading: {
    en: "Loading",
    no: "Laster",
    sv: "Läser in",
    da: "Indlæser",
    de: "Wird geladen",
    nl: "Laden",
  },
  failed: {
    en: "“{name}” could not be read; the others are not affected.",
    no: "«{name}» kunne ikke leses; de andre er ikke berørt.",
    sv: "”{name}” kunde inte läsas; de andra påverkas inte.",
    da: "»{name}« kunne ikke læses; de andre er ikke berørt.",
    de: "„{name}“ konnte nicht gelesen werden; die übrigen sind nicht betroffen.",
    nl: "‘{name}’ kon niet worden gelezen; de andere zijn niet geraakt.",
  },
});
