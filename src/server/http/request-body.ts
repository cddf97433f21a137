import { createGunzip } from "node:zlib";
import type { FastifyInstance, FastifyRequest, RequestPayload } from "fastify";
import { AppError } from "../errors.ts";
import { requestTexts } from "../texts/request-texts.ts";
import { say, type Text } from "../texts/text.ts";
import { decodeText, findCharset, type Charset } from "./charset.ts";
import { findRequestType, requestTypes, type RequestType } from "./media-types.ts";
import { parseMediaType } from "./parse-media-type.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route reads the bytes of its bodies itself. */
    readsBytes?: boolean;
  }
  interface FastifyRequest {
    /** How to read the bytes of the body that is on its way. */
    bodyFormat: BodyFormat;
  }
}

interface BodyFormat {
  readonly mediaType: RequestType;
  readonly charset: Charset;
}

/** A body as text, still to be decoded; a request without one has the empty text. */
export interface RequestBody {
  readonly mediaType: RequestType;
  readonly text: string;
}

const defaultFormat: BodyFormat = { mediaType: requestTypes[0], charset: "utf-8" };

/** The body of a request inside the scope of `readBodiesAsText`. */
export function bodyOf(request: FastifyRequest): RequestBody {
  return (request.body as RequestBody | undefined) ?? { mediaType: requestTypes[0], text: "" };
}

/**
 * Makes the routes of this scope take their bodies as text. The media type and the charset are
 * checked before any of the body is read. An empty body may have any type, a body without a type is
 * JSON, and clients that announce a type without sending a body are served.
 */
export function readBodiesAsText(scope: FastifyInstance): void {
  scope.decorateRequest("bodyFormat");
  scope.addHook("preParsing", (request, _reply, payload, done) => {
    if (request.routeOptions.config.readsBytes === true) {
      done(null, payload);
      return;
    }
    if (!announcesBody(request)) {
      delete request.headers["content-type"];
      done(null, payload);
      return;
    }
    try {
      request.bodyFormat = readFormat(request.headers["content-type"]);
      // From here on our own parser decides, and the framework would refuse types it cannot read.
      delete request.headers["content-type"];
      done(null, decompress(request, payload));
    } catch (error) {
      done(error as Error);
    }
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer" }, (request, bytes: Buffer, done) => {
    const { mediaType, charset } = request.bodyFormat;
    const text = decodeText(bytes, charset);
    if (text !== undefined) done(null, { mediaType, text } satisfies RequestBody);
    else done(new AppError("malformedRequest", say(requestTexts.notOfCharset, { charset })));
  });
}

function announcesBody({ headers }: FastifyRequest): boolean {
  if (headers["transfer-encoding"] !== undefined) return true;
  return (headers["content-length"] ?? "0") !== "0";
}

function readFormat(header: string | undefined): BodyFormat {
  if (header === undefined || header.trim() === "") return defaultFormat;
  const { name, charset: label = "utf-8" } = parseMediaType(header);
  const mediaType = findRequestType(name);
  if (mediaType === undefined) {
    throw unsupported(say(requestTexts.unsupportedType, { types: requestTypes.join(", ") }));
  }
  const charset = findCharset(label);
  if (charset === undefined) {
    throw unsupported(say(requestTexts.unsupportedCharset));
  }
  return { mediaType, charset };
}

function decompress(request: FastifyRequest, payload: RequestPayload): RequestPayload {
  const encoding = (request.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return payload;
  if (encoding !== "gzip" && encoding !== "x-gzip") {
    throw unsupported(say(requestTexts.unsupportedEncoding));
  }
  const expanded = Object.assign(createGunzip(), { receivedEncodedLength: 0 });
  payload.on("data", (chunk: Buffer) => {
    expanded.receivedEncodedLength += chunk.byteLength;
  });
  payload.on("error", (error) => expanded.destroy(error));
  // The reader stops listening when it has seen enough, but what follows may still be damaged.
  expanded.on("error", () => {});
  return payload.pipe(expanded);
}

function unsupported(text: Text): AppError {
  return new AppError("unsupportedMediaType", text, {
    headers: { "accept-post": requestTypes.join(", ") },
  });
}
