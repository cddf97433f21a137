import type { FastifyRequest } from "fastify";
import { AppError } from "../../errors.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say } from "../../texts/text.ts";
import { parseMediaType } from "../parse-media-type.ts";
import { comesFromElsewhere } from "./comes-from-elsewhere.ts";

/**
 * The hook of a sign-in that sets cookies: a page of somebody else must not be able to sign a browser in
 * as whom it likes. Browsers tell where a request comes from. Whoever does not tell is a program, or a
 * very old browser: such a one can send forms and texts for a strange page, but no JSON.
 */
export function requireSameOrigin(request: FastifyRequest): void {
  if (!comesFromHere(request)) throw new AppError("forbidden", say(credentialTexts.foreignPage));
}

function comesFromHere(request: FastifyRequest): boolean {
  const isForeign = comesFromElsewhere(request);
  if (isForeign !== null) return !isForeign;
  const { name } = parseMediaType(request.headers["content-type"] ?? "");
  return name === "application/json" || name === "text/json";
}
