import type { ServerResponse } from "node:http";
import { securityHeaders } from "../security-headers.ts";

export interface ServerEvent {
  readonly event: string;
  readonly data: object;
  /** What a client that comes back says it knows; absent = nothing new is known by it. */
  readonly id?: number;
}

/** A stream of Server-Sent Events, as the HTML Standard describes them. */
export interface EventStream {
  send(event: ServerEvent): void;
  close(): void;
  /** False once it is closed, from whichever side. */
  readonly isOpen: boolean;
}

/** A client that has so much unread is not reading; it comes back and asks for what it missed. */
const UNREAD_BYTES_MAX = 1024 * 1024;
/** Proxies close connections on which nothing comes. */
const HEARTBEAT_MS = 15_000;
/** Within which a client tries again. */
const RETRY_MS = 1000;

/** Begins the answer; from here on nothing else may answer the request. */
export function openEventStream(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): EventStream {
  response.writeHead(200, {
    ...securityHeaders,
    ...headers,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    // Some proxies hold back what they do not have the end of.
    "x-accel-buffering": "no",
  });
  response.write(`retry: ${RETRY_MS}\n\n`);
  const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
  response.once("close", () => clearInterval(heartbeat));

  function write(text: string): void {
    if (response.writableEnded || response.destroyed) return;
    if (response.writableLength > UNREAD_BYTES_MAX) response.destroy();
    else response.write(text);
  }

  return {
    send: ({ event, data, id }) => {
      const position = id === undefined ? "" : `id: ${id}\n`;
      write(`${position}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close: () => {
      response.end();
    },
    get isOpen() {
      return !response.writableEnded && !response.destroyed;
    },
  };
}
