/** By small letters. The names that the process lists itself need no further question. */
const names = new Map<string, string>(
  Intl.supportedValuesOf("timeZone").map((name) => [name.toLowerCase(), name]),
);

/** Names of UTC and of Greenwich, of which runtimes differ in what they make of them. */
const namesOfUtc = /^(?:etc\/)?(?:utc|uct|universal|zulu|greenwich|gmt(?:[+-]?0)?)$/i;

const offsetForm = /^([+-])(\d\d):([0-5]\d)$/;

/**
 * The spelling under which this process knows an IANA zone, given in any case; every name of UTC is
 * `UTC`. A fixed offset such as `+05:30` stands for itself. Undefined for anything else.
 */
export function ianaName(text: string): string | undefined {
  if (namesOfUtc.test(text)) return "UTC";
  const key = text.toLowerCase();
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = findName(text);
  // Only names that exist are kept, so that nobody can fill the memory.
  if (name !== undefined) names.set(key, name);
  return name;
}

function findName(text: string): string | undefined {
  const offset = offsetForm.exec(text);
  if (offset !== null) return nameOfOffset(text, Number(offset[2]), Number(offset[3]));
  if (!/^[A-Za-z][\w+/-]{1,63}$/.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Further from Greenwich than any clock has been, an offset is a mistake. */
function nameOfOffset(text: string, hours: number, minutes: number): string | undefined {
  if (hours === 0 && minutes === 0) return "UTC";
  return hours * 60 + minutes <= 18 * 60 ? text : undefined;
}
