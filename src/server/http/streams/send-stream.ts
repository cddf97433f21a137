import type { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../errors.ts";
import { attachmentTexts } from "../../texts/attachment-texts.ts";
import { say } from "../../texts/text.ts";
import type { AnswerType } from "../media-types.ts";
import { base64Length, base64Stream } from "./base64-stream.ts";
import { chooseStreamForm, type StreamForm } from "./choose-stream-form.ts";
import { contentDisposition } from "./content-disposition.ts";

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
  open(): Promise<Readable>;
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
  if (content !== null) return sendContent(reply, content, form);
  if (form.kind === "bytes" || missing === "notFound") {
    throw new AppError("notFound", say(attachmentTexts.noContent));
  }
  const { nothing } = textForms[form.mediaType];
  return reply.header("content-type", `${form.mediaType}; charset=utf-8`).send(nothing);
}

async function sendContent(
  reply: FastifyReply,
  content: StreamContent,
  form: StreamForm,
): Promise<FastifyReply> {
  const bytes = await content.open();
  if (form.kind === "text") {
    const { around } = textForms[form.mediaType];
    return reply
      .header("content-type", `${form.mediaType}; charset=utf-8`)
      .header("content-length", base64Length(content.sizeBytes) + around.join("").length)
      .send(base64Stream(bytes, around));
  }
  // Whatever it is, a browser saves it under its name, and would run nothing of it.
  return reply
    .headers({
      "content-type": form.contentType,
      "content-length": content.sizeBytes,
      "content-disposition": contentDisposition(content.name),
      "content-security-policy": "sandbox",
    })
    .send(bytes);
}
