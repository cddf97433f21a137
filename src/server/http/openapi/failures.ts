import { errorKinds } from "../error-body.ts";
import type { DescribedOperation } from "./described-operation.ts";

/** A status that a call can fail with, and the kinds of errors that have it. */
export interface DescribedFailure {
  readonly status: number;
  readonly description: string;
  readonly errorTypes: readonly string[];
}

const descriptions: Readonly<Record<number, string>> = {
  400: "The request cannot be read, or members of it are not valid.",
  401: "Credentials are missing or not valid.",
  403: "The user may not do this.",
  404: "There is no such record.",
  405: "The path does not have this method.",
  406: "None of the media types of Accept can be given.",
  409: "The request contradicts what is stored.",
  412: "The record has changed since the given version.",
  413: "The request body is too large.",
  415: "The media type or charset of the request body cannot be read.",
  416: "The content has no bytes in this range.",
  421: "The address names another installation than this one.",
  429: "Too many calls; Retry-After says when to try again.",
  500: "The server failed; the operation id leads the administrator to the cause.",
  501: "The server cannot do this.",
  503: "The server cannot serve calls at the moment; Retry-After says when to try again.",
};

type ErrorCode = keyof typeof errorKinds;

const ofEveryCall: readonly ErrorCode[] = [
  "malformedRequest",
  "validation",
  "notAcceptable",
  "misdirected",
  "unexpected",
  "unavailable",
];
const ofSignedInCalls: readonly ErrorCode[] = ["unauthenticated", "forbidden", "throttled"];
const ofBodies: readonly ErrorCode[] = ["payloadTooLarge", "unsupportedMediaType"];

/** Every status that a call of this operation can fail with, from small to large. */
export function failuresOf(operation: DescribedOperation): readonly DescribedFailure[] {
  return byStatus([
    ...ofEveryCall,
    ...(operation.scope === "open" ? [] : ofSignedInCalls),
    ...(operation.body === null ? [] : ofBodies),
    ...operation.failures,
  ]);
}

/** The kinds of errors grouped by the status that they are answered with. */
export function byStatus(codes: readonly ErrorCode[]): readonly DescribedFailure[] {
  const errorTypes = new Map<number, Set<string>>();
  for (const code of codes) {
    const { status, errorType } = errorKinds[code];
    errorTypes.set(status, (errorTypes.get(status) ?? new Set()).add(errorType));
  }
  return [...errorTypes]
    .sort(([a], [b]) => a - b)
    .map(([status, types]) => ({
      status,
      description: descriptions[status] ?? "The call failed.",
      errorTypes: [...types].sort(),
    }));
}
