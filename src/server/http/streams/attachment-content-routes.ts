import type { Readable } from "node:stream";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import { getAttachmentContent } from "../../usecases/get-attachment.ts";
import { uploadAttachment, type Upload } from "../../usecases/upload-attachment.ts";
import type { AuthenticateRequest } from "../authentication/authenticate-request.ts";
import { callerOfRequest, requireCaller } from "../authentication/require-caller.ts";
import { parseMediaType } from "../parse-media-type.ts";
import { arriving } from "./arriving.ts";
import { bytesOfBase64 } from "./bytes-of-base64.ts";
import { OCTET_STREAM } from "./choose-stream-form.ts";
import { contentBodyLimit } from "./content-body-limit.ts";
import { readAttachmentId } from "./read-attachment-id.ts";
import { readBase64Body } from "./read-base64-body.ts";
import { readFormFile } from "./read-form-file.ts";
import { sendStream } from "./send-stream.ts";

interface ContentRoutesOptions {
  readonly context: Context;
  readonly authenticate: AuthenticateRequest;
}

interface Addressed {
  readonly Params: { readonly attachmentId: string };
}

const url = "/api/v1/Attachment/:attachmentId/Content";
const config = { operation: "Attachment.Content" };

/** The content of an attachment as a resource: GET answers it, POST stores it. */
export function addAttachmentContentRoutes(
  api: FastifyInstance,
  { context, authenticate }: ContentRoutesOptions,
): void {
  api.get<Addressed>(
    url,
    {
      config: { ...config, streams: true },
      compress: false,
      onRequest: requireCaller(authenticate, { scope: "read" }),
    },
    async (request, reply) => {
      const attachmentId = readAttachmentId(request.params.attachmentId);
      const content = await getAttachmentContent(context, callerOfRequest(request), attachmentId);
      return sendStream({ request, reply }, content, { missing: "notFound" });
    },
  );
  void api.register(async (scope) => {
    await takeBytes(scope, context);
    scope.post<Addressed>(
      url,
      {
        config: { ...config, readsBytes: true },
        onRequest: requireCaller(authenticate, { scope: "write" }),
        ...contentBodyLimit(context),
      },
      async (request, reply) => {
        const attachmentId = readAttachmentId(request.params.attachmentId);
        const caller = callerOfRequest(request);
        await readUpload(request, context, (upload) =>
          uploadAttachment(context, caller, { attachmentId, upload }),
        );
        return reply.code(204).send();
      },
    );
  });
}

/** Bodies of this scope are handed on as they arrive; the store counts their bytes. */
async function takeBytes(scope: FastifyInstance, { attachments }: Context): Promise<void> {
  scope.removeAllContentTypeParsers();
  await scope.register(multipart, {
    throwFileSizeLimit: false,
    // One more than is stored, so that it is the store that finds it too long.
    limits: { fileSize: attachments.maxBytes + 1, fields: 100, files: 10, fieldSize: 65_536 },
  });
  scope.addContentTypeParser("*", (_request, payload, done) => {
    done(null, payload);
  });
}

/** Types in which the content comes as one JSON string of base64 text. */
const jsonTypes: ReadonlySet<string> = new Set(["application/json", "text/json"]);

/** Hands a content on as it arrives, in whichever form, and passes over what is left of the request. */
async function readUpload(
  request: FastifyRequest,
  context: Context,
  take: (upload: Upload) => Promise<void>,
): Promise<void> {
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
}
