const entities: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  lt: "<",
  quot: '"',
};

/** The texts of all elements of a name, in their order. Enough for the flat answers of a store. */
export function xmlTexts(xml: string, name: string): readonly string[] {
  const element = new RegExp(`<${name}>([^<]*)</${name}>`, "g");
  return [...xml.matchAll(element)].map(([, text = ""]) =>
    text.replace(
      /&(\w+|#\d+);/g,
      (whole, entity: string) =>
        entities[entity] ??
        (entity.startsWith("#") ? String.fromCodePoint(Number(entity.slice(1))) : whole),
    ),
  );
}

/** What stands inside each element of a name. */
export function xmlElements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map(
    ([, inside = ""]) => inside,
  );
}
