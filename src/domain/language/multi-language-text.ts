/** Codes that stored texts use for languages; any two-letter ISO code stands for itself. */
const languageOfCode: ReadonlyMap<string, string> = new Map([
  ["US", "en"],
  ["NO", "no"],
  ["NB", "no"],
  ["NN", "no"],
  ["GE", "de"],
  ["FR", "fr"],
  ["SW", "sv"],
  ["DA", "da"],
  ["NL", "nl"],
  ["FI", "fi"],
  ["SP", "es"],
  ["IT", "it"],
  ["PL", "pl"],
  ["RU", "ru"],
  ["CZ", "cs"],
  ["JP", "ja"],
  ["CN", "zh"],
]);

const segment = /([A-Za-z]{2}):"((?:[^"]|"")*)"/y;

/**
 * The texts of a value that consists of `US:"…";NO:"…"` and nothing else, by language; null for any
 * other value. A quote within a text is doubled.
 */
function readMultiLanguageText(value: string): ReadonlyMap<string, string> | null {
  // Most values are none, which the fourth character tells.
  if (value.charCodeAt(2) !== COLON || value.charCodeAt(3) !== QUOTE) return null;
  const texts = new Map<string, string>();
  let at = 0;
  while (at < value.length) {
    segment.lastIndex = at;
    const found = segment.exec(value);
    if (found === null) return null;
    const [whole, code = "", quoted = ""] = found;
    const language = languageOfCode.get(code.toUpperCase()) ?? code.toLowerCase();
    texts.set(language, quoted.replaceAll('""', '"'));
    at += whole.length;
    if (value[at] === ";") at += 1;
    else if (at < value.length) return null;
  }
  return texts;
}

const COLON = 58;
const QUOTE = 34;

/**
 * The text of a value in a language, else in the one that it is a variety of, else in English, else the
 * first; a value without languages is its own text.
 */
export function textInLanguage(value: string, language: string): string {
  const texts = readMultiLanguageText(value);
  if (texts === null) return value;
  const [primary = language] = language.split("-");
  const [first = value] = texts.values();
  return texts.get(language) ?? texts.get(primary) ?? texts.get("en") ?? first;
}

/** The text of a value in each language that it has one in; a value without languages is its own text. */
export function textsInAllLanguages(value: string): readonly string[] {
  const texts = readMultiLanguageText(value);
  return texts === null ? [value] : [...texts.values()];
}
