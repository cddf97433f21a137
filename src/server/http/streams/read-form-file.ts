import type { FastifyRequest } from "fastify";
import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import type { Upload } from "../../usecases/upload-attachment.ts";
import { arriving } from "./arriving.ts";
import { OCTET_STREAM } from "./choose-stream-form.ts";

/**
 * Hands the first file of a multipart form on while it arrives, and then takes in the rest of the form.
 * Throws `AppError` "malformedRequest" for a form without a file, and for one that cannot be read.
 */
export async function readFormFile(
  request: FastifyRequest,
  take: (upload: Upload) => Promise<void>,
): Promise<void> {
  const parts = request.parts()[Symbol.asyncIterator]();
  let taken = false;
  for (let part = await next(parts); part !== null; part = await next(parts)) {
    if (part.type !== "file") continue;
    if (!taken) {
      taken = true;
      const contentType = part.mimetype === OCTET_STREAM ? "" : part.mimetype;
      await take({ content: arriving(part.file), name: part.filename, contentType });
    }
    part.file.resume();
  }
  if (!taken) throw new AppError("malformedRequest", say(attachmentTexts.noFilePart));
}

type Parts = ReturnType<ReturnType<FastifyRequest["parts"]>[typeof Symbol.asyncIterator]>;
type Part = Extract<Awaited<ReturnType<Parts["next"]>>, { done?: false }>["value"];

/** The next part of the form; null at its end. */
async function next(parts: Parts): Promise<Part | null> {
  try {
    const { done, value } = await parts.next();
    return done === true ? null : value;
  } catch {
    throw new AppError("malformedRequest", say(attachmentTexts.unreadableForm));
  }
}
