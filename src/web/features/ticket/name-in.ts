/** Codes that names in several languages use for them. */
const codes: Readonly<Record<string, string>> = {
  en: "US",
  nb: "NO",
  no: "NO",
  sv: "SW",
  da: "DA",
  de: "GE",
  nl: "NL",
};

const segment = /([A-Za-z]{2}):"((?:[^"]|"")*)"/g;

/**
 * A name as somebody sees it who reads `locale`: administrators may have given it in several languages,
 * as `US:"Open";NO:"Åpen"`, and names of a path each so. Without the reader's language it is the English one.
 */
export function nameIn(name: string, locale: string): string {
  if (!name.includes(':"')) return name;
  const wanted = codes[locale.split("-")[0] ?? "en"] ?? "US";
  return name.replaceAll(
    /[A-Za-z]{2}:"(?:[^"]|"")*"(?:;[A-Za-z]{2}:"(?:[^"]|"")*")*;?/g,
    (packed) => {
      const texts = new Map(
        [...packed.matchAll(segment)].map(([, code = "", text = ""]) => [code.toUpperCase(), text]),
      );
      const [first = packed] = texts.values();
      return (texts.get(wanted) ?? texts.get("US") ?? first).replaceAll('""', '"');
    },
  );
}
