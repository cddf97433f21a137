import type { AppErrorCode } from "../errors.ts";
import { wordsOf, type Text } from "../texts/text.ts";

/** The published names of error kinds that this server uses. */
export type ErrorType =
  | "ArgumentException"
  | "NotSupportedException"
  | "SoAppTokenException"
  | "SoConflictException"
  | "SoNotFoundException"
  | "SoPreconditionException"
  | "SoSentryException"
  | "SoSessionException"
  | "SoSystemException"
  | "SoThrottledException"
  | "SoValidationException";

interface ErrorKind {
  readonly status: number;
  readonly errorType: ErrorType;
}

export const errorKinds: Readonly<Record<AppErrorCode | "unexpected", ErrorKind>> = {
  malformedRequest: { status: 400, errorType: "ArgumentException" },
  validation: { status: 400, errorType: "SoValidationException" },
  unauthenticated: { status: 401, errorType: "SoSessionException" },
  unknownApplication: { status: 401, errorType: "SoAppTokenException" },
  forbidden: { status: 403, errorType: "SoSentryException" },
  notFound: { status: 404, errorType: "SoNotFoundException" },
  methodNotAllowed: { status: 405, errorType: "NotSupportedException" },
  notAcceptable: { status: 406, errorType: "NotSupportedException" },
  conflict: { status: 409, errorType: "SoConflictException" },
  preconditionFailed: { status: 412, errorType: "SoPreconditionException" },
  payloadTooLarge: { status: 413, errorType: "ArgumentException" },
  unsupportedMediaType: { status: 415, errorType: "NotSupportedException" },
  rangeNotSatisfiable: { status: 416, errorType: "ArgumentException" },
  misdirected: { status: 421, errorType: "ArgumentException" },
  throttled: { status: 429, errorType: "SoThrottledException" },
  unexpected: { status: 500, errorType: "SoSystemException" },
  notImplemented: { status: 501, errorType: "NotSupportedException" },
  unavailable: { status: 503, errorType: "SoSystemException" },
};

/** The body of every failed call: all members of the three published variants, in this order. */
export interface ErrorBody {
  readonly Error: true;
  readonly ErrorType: ErrorType;
  readonly ErrorMessage: string;
  /** The same as `ErrorMessage`. */
  readonly Message: string;
  readonly MessageDetail: null;
  /** The operation that failed, such as `Ticket.SaveTicketEntity`. */
  readonly ErrorSource: string | null;
  readonly OperationId: string;
  /** Only when members failed: wire path -> sentence. */
  readonly ValidationErrors?: Readonly<Record<string, string>>;
}

export interface Failure {
  readonly errorType: ErrorType;
  readonly text: Text;
  readonly operationId: string;
  readonly source?: string | undefined;
  readonly members?: ReadonlyMap<string, Text> | undefined;
  /** Language of the sentences; null = English. */
  readonly language?: string | null;
}

export function errorBody(failure: Failure): ErrorBody {
  const { members, language = null } = failure;
  const message = wordsOf(failure.text, language);
  return {
    Error: true,
    ErrorType: failure.errorType,
    ErrorMessage: message,
    Message: message,
    MessageDetail: null,
    ErrorSource: failure.source ?? null,
    OperationId: failure.operationId,
    ...(members !== undefined && members.size > 0
      ? {
          ValidationErrors: Object.fromEntries(
            [...members].map(([path, text]) => [path, wordsOf(text, language)]),
          ),
        }
      : {}),
  };
}
