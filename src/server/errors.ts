/** Why a call could not be served. The error handler alone turns these into status codes. */
export type AppErrorCode =
  | "malformedRequest"
  | "validation"
  | "unauthenticated"
  | "forbidden"
  | "notFound"
  | "conflict"
  | "preconditionFailed"
  | "throttled"
  | "methodNotAllowed"
  | "notAcceptable"
  | "unsupportedMediaType"
  | "payloadTooLarge"
  | "notImplemented"
  | "unavailable";

export interface AppErrorDetails {
  /** Failing members: wire path ("SecondaryPersons/0/PersonId") -> sentence. */
  readonly members?: ReadonlyMap<string, string>;
  /** For `throttled` and `unavailable`: when to try again. */
  readonly retryAfterSeconds?: number;
  /** Extra response headers, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An expected failure. `message` goes to the caller, so it never carries internals. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: AppErrorCode, message: string, details: AppErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
