import type { FastifyRequest } from "fastify";
import { languageOf } from "../request-language.ts";

/** How numbers and dates are written for people, as a locale such as `nb-NO`. */
export type Culture = string;

/**
 * The culture in force for a request: what `SO-Culture` names, and without it, or with one that
 * nobody knows, that of the language in force. Null without a language, whatever the header says:
 * nothing is then written for people.
 */
export function cultureOf(request: Pick<FastifyRequest, "headers">): Culture | null {
  const language = languageOf(request);
  if (language === null) return null;
  const [wish = ""] = [request.headers["so-culture"] ?? ""].flat();
  return knownCulture(wish) ?? language;
}

function knownCulture(text: string): Culture | undefined {
  const [tag = ""] = text
    .trim()
    .replaceAll("_", "-")
    .split(/[,;\s]/);
  // Extensions could ask for other calendars and digits.
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return undefined;
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0];
  } catch {
    return undefined;
  }
}
