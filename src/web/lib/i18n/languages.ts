/** The languages of the workspace, in their own words, with the locale that formats their values. */
export const languages = {
  en: { name: "English", locale: "en-GB" },
  no: { name: "Norsk", locale: "nb-NO" },
  sv: { name: "Svenska", locale: "sv-SE" },
  da: { name: "Dansk", locale: "da-DK" },
  de: { name: "Deutsch", locale: "de-DE" },
  nl: { name: "Nederlands", locale: "nl-NL" },
} as const;

export type Language = keyof typeof languages;

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && Object.hasOwn(languages, value);
}

/** The first of the reader's languages that the workspace speaks; English when there is none. */
export function chooseLanguage(wished: readonly string[]): Language {
  for (const tag of wished) {
    const [primary = ""] = tag.toLowerCase().split("-");
    const language = primary === "nb" || primary === "nn" ? "no" : primary;
    if (isLanguage(language)) return language;
  }
  return "en";
}
