import type { ConnectionError } from "fastify";
import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { errorBody } from "./error-body.ts";
import { createOperationId, OPERATION_ID_HEADER } from "./operation-id.ts";
import { securityHeaders } from "./security-headers.ts";

/** Answers what Node refused before there was a request: the same shape as every other error. */
export function answerClientError(error: ConnectionError, socket: Socket): void {
  // A client that went away wants no answer, and neither does one in the middle of an answer.
  if (error.code === "ECONNRESET" || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const { status, message } = describe(error.code);
  const operationId = createOperationId();
  const body = JSON.stringify(
    errorBody({ errorType: "ArgumentException", text: message, operationId }),
  );
  const headers = {
    ...securityHeaders,
    [OPERATION_ID_HEADER]: operationId,
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
}

function describe(code: string): { readonly status: number; readonly message: string } {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return { status: 431, message: "The request headers are too large." };
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return { status: 413, message: "The chunk extensions of the request body are too large." };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, message: "The request did not arrive in time." };
    default:
      return { status: 400, message: "This is not a valid HTTP request." };
  }
}
