import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";
import { attachmentTexts } from "../texts/attachment-texts.ts";
import { requestTexts } from "../texts/request-texts.ts";
import { serverTexts } from "../texts/server-texts.ts";
import { say } from "../texts/text.ts";
import { negotiate } from "./content-negotiation.ts";
import { encodePlain } from "./media/encode-body.ts";
import { errorBody, errorKinds } from "./error-body.ts";
import { answerTypes } from "./media-types.ts";
import { languageOf } from "./request-language.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The published name of what the route does, such as `Ticket.SaveTicketEntity`. */
    operation?: string;
  }
}

/** Gives a failure that comes from below the use cases the meaning it has for callers. */
export type TranslateError = (error: unknown) => unknown;

type ErrorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/**
 * Answers every failed call. Only an `AppError` speaks to the caller; anything else is a fault of ours,
 * which the caller learns about in one neutral sentence and the log in full.
 */
export function createErrorHandler(translateError: TranslateError): ErrorHandler {
  return (thrown, request, reply) => {
    const error = errorOfFramework(translateError(thrown));
    const expected = error instanceof AppError ? error : undefined;
    const { status, errorType } = errorKinds[expected?.code ?? "unexpected"];
    if (expected === undefined || expected.code === "unavailable") {
      request.log.error({ err: thrown }, "the call failed");
    }
    const language = languageOf(request);
    const body = errorBody({
      errorType,
      text: expected?.text ?? say(serverTexts.failed),
      operationId: request.id,
      source: expected?.details.source ?? request.routeOptions?.config?.operation,
      members: expected?.details.members,
      language,
    });
    const retryAfterSeconds = expected?.details.retryAfterSeconds;
    if (retryAfterSeconds !== undefined) void reply.header("retry-after", retryAfterSeconds);
    if (language !== null) void reply.header("content-language", language);
    const mediaType = negotiate(request.headers.accept, answerTypes) ?? answerTypes[0];
    return reply
      .code(status)
      .headers(expected?.details.headers ?? {})
      .header("content-type", `${mediaType}; charset=utf-8`)
      .send(
        encodePlain(mediaType, { name: "Error", value: body, dictionaries: ["ValidationErrors"] }),
      );
  };
}

/** The framework's own refusals, in our words: its messages may repeat what the caller sent. */
function errorOfFramework(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  switch (code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new AppError("payloadTooLarge", say(requestTexts.bodyTooLarge));
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new AppError("unsupportedMediaType", say(attachmentTexts.noMediaType));
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return new AppError("malformedRequest", say(requestTexts.wrongLength));
    case "FST_ERR_BAD_URL":
      return new AppError("malformedRequest", say(requestTexts.pathNotValid));
    case "FST_ERR_MAX_PARAM_LENGTH":
      return new AppError("notFound", say(requestTexts.unknownPath));
    default:
      // The framework marks bodies that could not be read to their end, however they failed.
      return statusCode === 400
        ? new AppError("malformedRequest", say(requestTexts.bodyUnreadable))
        : error;
  }
}
