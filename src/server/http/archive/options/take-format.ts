import type { FastifyRequest } from "fastify";
import { AppError } from "../../../errors.ts";
import { archiveTexts } from "../../../texts/archive-texts.ts";
import { say } from "../../../texts/text.ts";

/**
 * `$format` says what the answer is to be, whatever the Accept header says.
 *
 * @throws AppError "malformedRequest"
 */
export function takeFormat(request: FastifyRequest, format: string | null): void {
  switch (format?.trim().toLowerCase()) {
    case undefined:
    case "":
      return;
    case "json":
      request.answerMediaType = "application/json";
      return;
    case "xml":
      request.answerMediaType = "application/xml";
      return;
    default:
      throw new AppError("malformedRequest", say(archiveTexts.outputFormat));
  }
}
