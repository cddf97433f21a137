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
  const wish = (headers.soLanguage ?? headers.acceptLanguage ?? "").toLowerCase();
  // Separators alone are as good as nothing.
  if (/^[\s,;]*$/.test(wish)) return null;
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
