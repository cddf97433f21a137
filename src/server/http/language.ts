/** A language of the user interface as a lower-case tag, for example `no` or `pt-br`. */
export type Language = string;

const supported: ReadonlySet<string> = new Set(
  "cs da de de-ch en es fi fr it ja ko nl no pl pt-br ru sv uk vi zh-cn".split(" "),
);

/** Both written forms of Norwegian are served by the one translation there is. */
const aliases: Readonly<Record<string, Language>> = { nb: "no", nn: "no" };

/**
 * The language in force for a request. `SO-Language` overrides `Accept-Language` even when empty.
 * Empty, `*` and `x` mean that nothing is translated (null). The first supported tag wins, by
 * weight; a region falls back to its language; when none is supported, English.
 */
export function chooseLanguage(headers: {
  readonly soLanguage: string | undefined;
  readonly acceptLanguage: string | undefined;
}): Language | null {
  const wish = (headers.soLanguage ?? headers.acceptLanguage ?? "").trim().toLowerCase();
  if (wish === "" || wish === "*" || wish === "x") return null;
  for (const tag of rankedTags(wish)) {
    if (tag === "*" || tag === "x") return null;
    const language = supportedLanguage(tag);
    if (language !== undefined) return language;
  }
  return "en";
}

/** Tags by falling weight; `;` without `q=` separates too, as published samples write it. */
function rankedTags(wish: string): string[] {
  const ranked: { tag: string; weight: number }[] = [];
  for (const part of wish.split(/[,;]/)) {
    const text = part.trim();
    const weight = /^q\s*=\s*(\d(?:\.\d{0,3})?)$/.exec(text);
    const last = ranked.at(-1);
    if (weight !== null && last !== undefined) last.weight = Number(weight[1]);
    else if (text !== "") ranked.push({ tag: text, weight: 1 });
  }
  return ranked
    .filter((entry) => entry.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map((entry) => entry.tag);
}

function supportedLanguage(tag: string): Language | undefined {
  const [primary = ""] = tag.split("-");
  return [tag, aliases[primary] ?? primary].find((candidate) => supported.has(candidate));
}

/** Codes that stored texts use for languages; any two-letter ISO code stands for itself. */
const languageOfCode: Readonly<Record<string, Language>> = {
  US: "en",
  NO: "no",
  GE: "de",
  FR: "fr",
  SW: "sv",
  DA: "da",
  NL: "nl",
  FI: "fi",
  SP: "es",
  IT: "it",
  PL: "pl",
  RU: "ru",
  CZ: "cs",
  JP: "ja",
  CN: "zh-cn",
};

const segment = /([A-Za-z]{2}):"((?:[^"]|"")*)"/y;

/**
 * The text in `language` of a value that consists of `US:"…";NO:"…"` and nothing else; any other
 * value comes back as it is. Falls back to English, then to the first text there is.
 */
export function localise(text: string, language: Language | null): string {
  if (language === null || text.charCodeAt(2) !== 58 || text.charCodeAt(3) !== 34) return text;
  const texts = parseSegments(text);
  if (texts === null) return text;
  return texts.get(language) ?? texts.get("en") ?? texts.values().next().value ?? text;
}

function parseSegments(text: string): Map<Language, string> | null {
  const texts = new Map<Language, string>();
  let at = 0;
  while (at < text.length) {
    segment.lastIndex = at;
    const found = segment.exec(text);
    if (found === null) return null;
    const [whole, code = "", quoted = ""] = found;
    const language = languageOfCode[code.toUpperCase()] ?? code.toLowerCase();
    texts.set(language, quoted.replaceAll('""', '"'));
    at += whole.length;
    if (text[at] === ";") at += 1;
    else if (at < text.length) return null;
  }
  return texts;
}
