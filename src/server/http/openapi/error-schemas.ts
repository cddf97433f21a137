import type { DescribedFailure } from "./failures.ts";
import type { JsonObject } from "./json-value.ts";

const members = {
  Error: { type: "boolean", enum: [true] },
  ErrorType: { type: "string", description: "What went wrong, for programs." },
  ErrorMessage: { type: "string", description: "What went wrong and what to do, for people." },
  Message: { type: "string", description: "The same as ErrorMessage." },
  OperationId: { type: "string", description: "The X-Operation-Id of the answer." },
  ValidationErrors: {
    type: "object",
    description: "Only when members of the request failed: path of the member and what is wrong.",
    additionalProperties: { type: "string" },
  },
} as const;

/** Every failed call has this body; the older format cannot say that two members may be null. */
export const swaggerErrorSchema: JsonObject = {
  type: "object",
  properties: {
    Error: members.Error,
    ErrorType: members.ErrorType,
    ErrorMessage: members.ErrorMessage,
    Message: members.Message,
    MessageDetail: { type: "string" },
    ErrorSource: { type: "string", description: "The operation that failed." },
    OperationId: members.OperationId,
    ValidationErrors: members.ValidationErrors,
  },
};

/** The body of a failed call in OpenAPI 3.1. */
export const errorSchema: JsonObject = {
  type: "object",
  required: [
    "Error",
    "ErrorType",
    "ErrorMessage",
    "Message",
    "MessageDetail",
    "ErrorSource",
    "OperationId",
  ],
  properties: {
    Error: { const: true },
    ErrorType: members.ErrorType,
    ErrorMessage: members.ErrorMessage,
    Message: members.Message,
    MessageDetail: { type: "null" },
    ErrorSource: { type: ["string", "null"], description: "The operation that failed." },
    OperationId: members.OperationId,
    ValidationErrors: members.ValidationErrors,
  },
};

/** The bodies that one status can have: its kinds of errors are known. */
export function errorSchemaOf({ errorTypes }: DescribedFailure): JsonObject {
  return {
    allOf: [
      { $ref: "#/components/schemas/Error" },
      { type: "object", properties: { ErrorType: { enum: errorTypes } } },
    ],
  };
}
