import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Goes out with every answer, stands in error bodies and in each log line of the request. */
export const OPERATION_ID_HEADER = "x-operation-id";

/** The id the caller sent, if it is harmless in logs and headers, else a new one. */
export function operationIdOf({ headers }: Pick<IncomingMessage, "headers">): string {
  const sent = headers[OPERATION_ID_HEADER];
  return typeof sent === "string" && /^[\w.-]{1,64}$/.test(sent) ? sent : createOperationId();
}

export function createOperationId(): string {
  return randomUUID().replaceAll("-", "");
}
