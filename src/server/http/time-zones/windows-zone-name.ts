import { findIana, findIanaAliases, findWindows, WINDOWS_TO_IANA_MAP } from "windows-iana";

/** Names that were given after the list of Windows zones was made: new name -> old one. */
const formerNames: ReadonlyMap<string, string> = new Map([
  ["Europe/Kyiv", "Europe/Kiev"],
  ["Pacific/Kanton", "Pacific/Enderbury"],
]);

const spellings: ReadonlyMap<string, string> = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]),
);

/**
 * The IANA name that a Windows zone name, given in any case, stands for. Windows puts many countries
 * into one zone; with an ISO 3166 country it is that country's own, where the country is part of it.
 */
export function ianaNameOfWindows(windowsName: string, country?: string): string | undefined {
  const name = spellings.get(windowsName.toLowerCase());
  if (name === undefined) return undefined;
  const own = country === undefined ? undefined : findIana(name, country)[0];
  return own ?? findIana(name)[0];
}

/** What Windows calls an IANA zone; undefined for one that it does not have. */
export function windowsNameOf(ianaName: string): string | undefined {
  const former = formerNames.get(ianaName) ?? ianaName;
  return [former, ...findIanaAliases(former)].flatMap((name) => findWindows(name)).at(0);
}
