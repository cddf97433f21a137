import type { FastifyRequest } from "fastify";
import { chooseLanguage, type Language } from "./language.ts";

/** The language in which a request wants its answer; null = as things are stored. */
export function languageOf({ headers }: Pick<FastifyRequest, "headers">): Language | null {
  const soLanguage = headers["so-language"];
  return chooseLanguage({
    soLanguage: Array.isArray(soLanguage) ? soLanguage[0] : soLanguage,
    acceptLanguage: headers["accept-language"],
  });
}
