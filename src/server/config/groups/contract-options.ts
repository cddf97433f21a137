import { choice, onOff, wholeNumber, type Option } from "../option.ts";

const MEBIBYTE = 1024 * 1024;

/** What answers look like, and how much is accepted. */
export const contractOptions = {
  clock: choice({
    flag: "clock",
    environment: "CLOCK",
    fileKey: "clock",
    description:
      "Where the time comes from: system, or virtual for a clock that requests set (loopback only)",
    placeholder: "CLOCK",
    choices: ["system", "virtual"],
    defaultValue: "system",
  }),
  contractProfile: choice({
    flag: "contract-profile",
    environment: "CONTRACT_PROFILE",
    fileKey: "contractProfile",
    description:
      "Members in answers: current for all that are published, seed for those published first",
    placeholder: "PROFILE",
    choices: ["current", "seed"],
    defaultValue: "current",
  }),
  datesUnzonedByDefault: onOff({
    flag: "dates-unzoned-by-default",
    environment: "DATES_UNZONED_BY_DEFAULT",
    fileKey: "dates.unzonedByDefault",
    description: "Write dates without an offset for callers that send no SO-TimeZone",
  }),
  openApiRequireLogin: onOff({
    flag: "openapi-require-login",
    environment: "OPENAPI_REQUIRE_LOGIN",
    fileKey: "openApi.requireLogin",
    description: "Show the descriptions of the API to signed-in users only",
  }),
  requestBytes: wholeNumber({
    flag: "limit-request-bytes",
    environment: "LIMIT_REQUEST_BYTES",
    fileKey: "limits.requestBytes",
    description: "Largest accepted request body",
    minimum: 1024,
    maximum: 1024 * MEBIBYTE,
    defaultValue: 32 * MEBIBYTE,
  }),
  attachmentBytes: wholeNumber({
    flag: "limit-attachment-bytes",
    environment: "LIMIT_ATTACHMENT_BYTES",
    fileKey: "limits.attachmentBytes",
    description: "Largest accepted content of an attachment",
    minimum: 1024,
    maximum: 1024 * MEBIBYTE,
    defaultValue: 64 * MEBIBYTE,
  }),
  requestsPerSecond: wholeNumber({
    flag: "limit-requests-per-second",
    environment: "LIMIT_REQUESTS_PER_SECOND",
    fileKey: "limits.requestsPerSecond",
    description: "Calls that one user may make per second; 0 sets no limit",
    minimum: 0,
    maximum: 100_000,
    defaultValue: 0,
  }),
} as const satisfies Record<string, Option<unknown>>;
