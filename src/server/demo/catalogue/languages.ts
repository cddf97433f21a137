/** The languages people on the demo desk write in; `no` is Norwegian Bokmål. */
export const demoLanguages = ["en", "no", "sv", "da", "de", "nl"] as const;

export type DemoLanguage = (typeof demoLanguages)[number];

/** The codes that stored texts use for these languages. */
const storedCodes: Readonly<Record<DemoLanguage, string>> = {
  en: "US",
  no: "NO",
  sv: "SW",
  da: "DA",
  de: "GE",
  nl: "NL",
};

/** One stored text for all languages: `US:"…";NO:"…"`. */
export function inAllLanguages(texts: Readonly<Record<DemoLanguage, string>>): string {
  return demoLanguages.map((language) => `${storedCodes[language]}:"${texts[language]}"`).join(";");
}
