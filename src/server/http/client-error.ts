import type { ConnectionError } from "fastify";
import { STATUS_CODES, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { requestTexts } from "../texts/request-texts.ts";
import { say, type Text } from "../texts/text.ts";
import { errorBody } from "./error-body.ts";
import type { Language } from "./language.ts";
import { createOperationId, OPERATION_ID_HEADER } from "./operation-id.ts";
import { rawRequestLanguage } from "./raw-request-language.ts";
import { securityHeaders } from "./security-headers.ts";

/** For how long nothing may come before the connection is given up. */
const LINGER_MS = 1000;

/** Answers what Node refused before there was a request: the same shape as every other error. */
export function answerClientError(error: ConnectionError, socket: Socket): void {
  // A client that went away wants no answer, and neither does one in the middle of an answer.
  if (error.code === "ECONNRESET" || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const { status, text } = describe(error.code);
  const language = languageOf(error);
  const operationId = createOperationId();
  const body = JSON.stringify(
    errorBody({ errorType: "ArgumentException", text, operationId, language }),
  );
  const headers = {
    ...securityHeaders,
    [OPERATION_ID_HEADER]: operationId,
    ...(language === null ? {} : { "content-language": language }),
    "content-type": "application/json; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`);
  ignoreTheRest(socket);
}

/** As Node itself tells; earlier answers on the same connection do not count. */
function isAnswering(socket: Socket): boolean {
  const { _httpMessage: answer } = socket as Socket & { _httpMessage?: ServerResponse | null };
  return answer?.headersSent === true;
}

/** A client that is still sending would hear of a broken connection before it reads why, so it may finish. */
function ignoreTheRest(socket: Socket): void {
  socket.resume();
  socket.setTimeout(LINGER_MS, () => socket.destroy());
}

/** Node passes on the bytes that it could not parse; the framework's type has them otherwise. */
function languageOf(error: ConnectionError): Language | null {
  const { rawPacket }: { rawPacket?: unknown } = error;
  return rawPacket instanceof Uint8Array ? rawRequestLanguage(rawPacket) : null;
}

function describe(code: string): { readonly status: number; readonly text: Text } {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return { status: 431, text: say(requestTexts.headersTooLarge) };
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return { status: 413, text: say(requestTexts.chunkExtensionsTooLarge) };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { status: 408, text: say(requestTexts.tooSlow) };
    default:
      return { status: 400, text: say(requestTexts.notHttp) };
  }
}
