import { textInLanguage } from "../../../domain/language/multi-language-text.ts";
import type { Language } from "./choose-language.ts";
import { resolveResources } from "./resolve-resources.ts";

/**
 * A value as somebody who reads `language` sees it: of a text in several languages the one in that
 * language, else in English, else the first; and the words that references such as `[SR_YES]` stand
 * for. Without a language it comes back as it is stored.
 *
 * Only for what administrators and this program name, never for what people write: a customer may
 * write `[SR_YES]` and mean it.
 */
export function localise(value: string, language: Language | null): string {
  if (language === null) return value;
  return resolveResources(textInLanguage(value, language), language);
}

/** Names joined by "/", each of which may be in several languages of its own. */
export function localisePath(path: string, language: Language | null): string {
  if (language === null || !path.includes('"')) return localise(path, language);
  return namesOnPath(path)
    .map((name) => localise(name, language))
    .join("/");
}

/** A "/" within quotes belongs to a name. */
function namesOnPath(path: string): readonly string[] {
  const names = [""];
  let isQuoted = false;
  for (const character of path) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === "/" && !isQuoted) names.push("");
    else names[names.length - 1] += character;
  }
  // A lone quote quotes nothing.
  return isQuoted ? path.split("/") : names;
}
