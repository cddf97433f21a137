const specialLetters: Readonly<Record<string, string>> = {
  æ: "ae",
  ø: "o",
  å: "a",
  ä: "a",
  ö: "o",
  ü: "u",
  ß: "ss",
};

/** A name as it appears in addresses: small Latin letters and hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => specialLetters[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-");
}
