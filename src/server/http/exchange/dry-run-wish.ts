import { AppError } from "../../errors.ts";
import { requestTexts } from "../../texts/request-texts.ts";
import { say } from "../../texts/text.ts";

/** A caller wants to know what a call would do, not to have it done. */
export interface DryRunWish {
  /** The answer shall come with its explanation. */
  readonly explain: boolean;
}

/** One preference: a name with an optional value, then parameters of the same form. */
const preferenceForm = /\s*([^\s,;="]+)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[^\s,;"]*))?\s*/y;

/**
 * Reads `dry-run`, or `dry-run; explain`, from a Prefer header (RFC 7240); null when it is not asked
 * for. Preferences may be ignored, but a call that was meant to be tried must not be carried out: so a
 * header that names a dry run in a form nobody can read is refused.
 *
 * @throws AppError "malformedRequest"
 */
export function readDryRunWish(header: string | undefined): DryRunWish | null {
  if (header === undefined || !/dry.?run/i.test(header)) return null;
  // The first one of a name counts.
  const found = parsePreferences(header)?.find(({ name }) => name === "dry-run");
  if (found === undefined || found.value !== "") {
    throw new AppError("malformedRequest", say(requestTexts.howToTry));
  }
  return { explain: found.parameters.includes("explain") };
}

interface Preference {
  readonly name: string;
  /** Without quotes; an empty value means the same as none. */
  readonly value: string;
  readonly parameters: readonly string[];
}

/** Null when the header is not well formed. */
function parsePreferences(header: string): Preference[] | null {
  const preferences: Preference[] = [];
  let parameters: string[] | null = null;
  let at = 0;
  while (at < header.length) {
    preferenceForm.lastIndex = at;
    const match = preferenceForm.exec(header);
    if (match === null) return null;
    const [whole, name = "", value = ""] = match;
    if (parameters === null) {
      parameters = [];
      preferences.push({ name: name.toLowerCase(), value: unquote(value), parameters });
    } else parameters.push(name.toLowerCase());
    at += whole.length;
    const separator = header[at];
    if (separator === ",") parameters = null;
    else if (separator !== ";" && separator !== undefined) return null;
    at += 1;
  }
  return preferences;
}

function unquote(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, "$1") : value;
}
