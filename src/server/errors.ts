import { wordsOf, type Text } from "./texts/text.ts";

/** Why a call could not be served. The error handler alone turns these into status codes. */
export type AppErrorCode =
  | "malformedRequest"
  | "validation"
  | "unauthenticated"
  | "unknownApplication"
  | "forbidden"
  | "notFound"
  | "conflict"
  | "preconditionFailed"
  | "misdirected"
  | "throttled"
  | "methodNotAllowed"
  | "notAcceptable"
  | "unsupportedMediaType"
  | "payloadTooLarge"
  | "rangeNotSatisfiable"
  | "notImplemented"
  | "unavailable";

export interface AppErrorDetails {
  /** Failing members: wire path ("SecondaryPersons/0/PersonId") -> what is wrong there. */
  readonly members?: ReadonlyMap<string, Text>;
  /** For `throttled` and `unavailable`: when to try again. */
  readonly retryAfterSeconds?: number;
  /** The published name of what failed, where no route has it. */
  readonly source?: string;
  /** Extra response headers, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An expected failure. Its text goes to the caller, so it never carries internals. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly text: Text;
  readonly details: AppErrorDetails;

  /** `message` is the English of `text`, for the log. */
  constructor(code: AppErrorCode, text: Text, details: AppErrorDetails = {}) {
    super(wordsOf(text, null));
    this.code = code;
    this.text = text;
    this.details = details;
  }
}
