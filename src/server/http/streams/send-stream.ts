import type { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ContentPart } from "../../attachments/attachment-store.ts";
import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import type { AnswerType } from "../media-types.ts";
import { base64Length, base64Stream } from "./base64-stream.ts";
import { chooseStreamForm } from "./choose-stream-form.ts";
import { contentDisposition } from "./content-disposition.ts";
import { wantedPart } from "./wanted-part.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route answers contents, so it finds the form of its answers itself. */
    streams?: boolean;
  }
}

/** A content to be answered. */
export interface StreamContent {
  readonly name: string;
  /** Empty = not known. */
  readonly contentType: string;
  readonly sizeBytes: number;
  /** Entity tag of these very bytes, in its quotes; null where nothing names them. */
  readonly tag: string | null;
  /** The bytes, or some of them; asked once. */
  open(part?: ContentPart): Promise<Readable>;
}

const xmlForm = {
  around: ['<?xml version="1.0" encoding="utf-8"?><base64Binary>', "</base64Binary>"],
  nothing:
    '<?xml version="1.0" encoding="utf-8"?><base64Binary xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>',
} as const;

/** What stands around base64 text in each type of ordinary answers, and what stands for no content. */
const textForms: Readonly<
  Record<AnswerType, { around: readonly [string, string]; nothing: string }>
> = {
  "application/json": { around: ['"', '"'], nothing: "null" },
  "text/json": { around: ['"', '"'], nothing: "null" },
  "application/xml": xmlForm,
  "text/xml": xmlForm,
  "application/json-patch+json": { around: ['"', '"'], nothing: "null" },
  "application/merge-patch+json": { around: ['"', '"'], nothing: "null" },
};

/**
 * Answers a content in the form that the caller asks for. Nothing is held in memory as a whole. No
 * content is a null in an ordinary answer, unless `missing` says otherwise, and 404 for whoever wants
 * bytes.
 */
export async function sendStream(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  content: StreamContent | null,
  { missing }: { readonly missing: "null" | "notFound" },
): Promise<FastifyReply> {
  const form = chooseStreamForm(request.headers.accept, content?.contentType ?? "");
  if (content !== null) {
    return form.kind === "text"
      ? sendText(reply, content, form.mediaType)
      : sendBytes({ request, reply }, content, form.contentType);
  }
  if (form.kind === "bytes" || missing === "notFound") {
    throw new AppError("notFound", say(attachmentTexts.noContent));
  }
  const { nothing } = textForms[form.mediaType];
  return reply.header("content-type", `${form.mediaType}; charset=utf-8`).send(nothing);
}

async function sendText(
  reply: FastifyReply,
  content: StreamContent,
  mediaType: AnswerType,
): Promise<FastifyReply> {
  const { around } = textForms[mediaType];
  const bytes = await content.open();
  return reply
    .header("content-type", `${mediaType}; charset=utf-8`)
    .header("content-length", base64Length(content.sizeBytes) + around.join("").length)
    .send(base64Stream(bytes, around));
}

/** Whatever it is, a browser saves it under its name, and would run nothing of it. */
async function sendBytes(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  content: StreamContent,
  contentType: string,
): Promise<FastifyReply> {
  const { sizeBytes, tag, name } = content;
  // An operation answers the same to a range as without one: it is no address of bytes.
  const canBeParted = request.method === "GET";
  const wanted = canBeParted ? wantedPart(request.headers, content) : "all";
  if (wanted === "outside") throw outside(sizeBytes);
  const part = wanted === "all" ? undefined : wanted;
  const bytes = await content.open(part);
  if (part !== undefined) {
    const { first, last } = part;
    void reply.code(206).header("content-range", `bytes ${first}-${last}/${sizeBytes}`);
  }
  return reply
    .headers({
      "content-type": contentType,
      "content-length": part === undefined ? sizeBytes : part.last - part.first + 1,
      "content-disposition": contentDisposition(name),
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      ...(canBeParted && { "accept-ranges": "bytes" }),
      ...(canBeParted && tag !== null && { etag: tag }),
    })
    .send(bytes);
}

function outside(sizeBytes: number): AppError {
  return new AppError("rangeNotSatisfiable", say(attachmentTexts.outsideContent, { sizeBytes }), {
    headers: { "content-range": `bytes */${sizeBytes}` },
  });
}
