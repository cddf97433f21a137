/** The languages that can be told from each other; `no` is Norwegian Bokmål. */
export const hintLanguages = ["en", "no", "sv", "da", "de", "nl"] as const;

export type HintLanguage = (typeof hintLanguages)[number];

export function isHintLanguage(code: string): code is HintLanguage {
  return (hintLanguages as readonly string[]).includes(code);
}
