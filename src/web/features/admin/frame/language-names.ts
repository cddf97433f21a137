/** The languages that names are kept in, by the codes that stored names use. */
export const nameLanguages = [
  { code: "US", language: "en" },
  { code: "NO", language: "no" },
  { code: "SW", language: "sv" },
  { code: "DA", language: "da" },
  { code: "GE", language: "de" },
  { code: "NL", language: "nl" },
] as const;

const part = /([A-Za-z]{2}):"((?:[^"]|"")*)"(?:;|$)/y;

/** The names by code; null for a name that is the same in every language. */
export function readLanguageNames(name: string): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  part.lastIndex = 0;
  let end = 0;
  for (let found = part.exec(name); found !== null; found = part.exec(name)) {
    names.set((found[1] ?? "").toUpperCase(), (found[2] ?? "").replaceAll('""', '"'));
    end = part.lastIndex;
  }
  return names.size === 0 || end < name.length ? null : names;
}

/** One text for all, or `US:"Open";NO:"Åpen"`. Languages without a name are left out. */
export function writeLanguageNames(names: ReadonlyMap<string, string>): string {
  return [...names]
    .filter(([, text]) => text.trim() !== "")
    .map(([code, text]) => `${code}:"${text.replaceAll('"', '""')}"`)
    .join(";");
}

/** The name for a reader, else the English one, else the first. */
export function nameIn(name: string, language: string): string {
  const names = readLanguageNames(name);
  if (names === null) return name;
  const [primary = ""] = language.toLowerCase().split("-");
  const wanted = primary === "nb" || primary === "nn" ? "no" : primary;
  const code = nameLanguages.find((each) => each.language === wanted)?.code ?? "US";
  const [first = ""] = names.values();
  return names.get(code) ?? names.get("US") ?? first;
}
