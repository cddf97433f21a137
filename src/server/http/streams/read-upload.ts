import type { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import type { Upload } from "../../usecases/upload-attachment.ts";
import { parseMediaType } from "../parse-media-type.ts";
import { arriving } from "./arriving.ts";
import { bytesOfBase64 } from "./bytes-of-base64.ts";
import { OCTET_STREAM } from "./choose-stream-form.ts";
import { contentBodyLimit } from "./content-body-limit.ts";
import { readBase64Body } from "./read-base64-body.ts";
import { readFormFile } from "./read-form-file.ts";

/** Hands a content on as it arrives, in whichever form, and passes over what is left of the request. */
export type ReadUpload = (take: (upload: Upload) => Promise<void>) => Promise<void>;

/** Types in which the content comes as one JSON string of base64 text. */
const jsonTypes: ReadonlySet<string> = new Set(["application/json", "text/json"]);

/** The content that a request brings, inside the scope of `takeBytes`. Reading it may throw `AppError`. */
export function readUploadOf(
  request: FastifyRequest,
  context: Pick<Context, "attachments">,
): ReadUpload {
  return async (take) => {
    const { "content-type": contentType = "", "content-encoding": encoding } = request.headers;
    if (encoding !== undefined && encoding.toLowerCase() !== "identity") {
      throw new AppError("unsupportedMediaType", say(attachmentTexts.encodedContent));
    }
    const { name } = parseMediaType(contentType);
    if (name === "multipart/form-data") return readFormFile(request, take);
    const body = request.body as Readable | undefined;
    try {
      if (jsonTypes.has(name)) {
        const { bodyLimit: maxBytes } = contentBodyLimit(context);
        const text = await readBase64Body(arriving(body), { maxBytes });
        await take({ content: bytesOfBase64(text), name: "", contentType: "" });
      } else {
        const told = name === OCTET_STREAM ? "" : contentType;
        await take({ content: arriving(body), name: "", contentType: told });
      }
    } finally {
      body?.resume();
    }
  };
}
