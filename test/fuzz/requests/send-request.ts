import { Agent, request as open, type IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { FuzzDesk } from "../desk/fuzz-desk.ts";
import type { FuzzRequest } from "./fuzz-request.ts";

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Expanded. */
  readonly body: Buffer;
  readonly durationMs: number;
}

/** What a request came to: an answer, or why there is none. */
export type Outcome = { readonly answer: FuzzAnswer } | { readonly silence: string };

export interface FuzzClient {
  send(request: FuzzRequest): Promise<Outcome>;
  close(): void;
}

/** No answer takes so long, unless it never comes. */
const HANG_MS = 30_000;
/** A connection that the server closed while it was idle. */
const STALE = new Set(["ECONNRESET", "EPIPE"]);

/** Sends over connections that are kept alive. */
export function createFuzzClient(
  { port, authorization }: Pick<FuzzDesk, "port" | "authorization">,
  connections: number,
): FuzzClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const sendOnce = (request: FuzzRequest): Promise<Outcome> =>
    exchange(request, { port, agent, credentials: authorization[request.sender] ?? null });
  return {
    async send(request) {
      const outcome = await sendOnce(request);
      return "silence" in outcome && STALE.has(outcome.silence) ? sendOnce(request) : outcome;
    },
    close: () => agent.destroy(),
  };
}

interface Connection {
  readonly port: number;
  readonly agent: Agent;
  readonly credentials: string | null;
}

function exchange(
  { method, target, headers, body }: FuzzRequest,
  { port, agent, credentials }: Connection,
): Promise<Outcome> {
  const bytes = body === null ? null : Buffer.from(body, "base64");
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const fail = (error: unknown): void => {
      resolve({ silence: (error as NodeJS.ErrnoException).code ?? String(error) });
    };
    const sent = open(
      {
        host: "127.0.0.1",
        port,
        agent,
        method,
        path: sendableTarget(target),
        setHost: false,
        headers: [
          "Host",
          `127.0.0.1:${port}`,
          ...headers.flat(),
          ...(credentials === null ? [] : ["Authorization", credentials]),
          ...(bytes === null ? [] : ["Content-Length", String(bytes.byteLength)]),
        ],
      },
      (response) => {
        readAnswer(response, startedAt).then((answer) => resolve({ answer }), fail);
      },
    );
    sent.setTimeout(HANG_MS, () => sent.destroy(new Error("no answer")));
    sent.on("error", fail);
    sent.end(bytes ?? undefined);
  });
}

/** Node's client refuses to send blanks and control characters in an address. */
function sendableTarget(target: string): string {
  return target.replaceAll(/[^\u0021-\u007E]/g, encodeURIComponent);
}

async function readAnswer(response: IncomingMessage, startedAt: number): Promise<FuzzAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode: status = 0, headers } = response;
  const body = expanded(Buffer.concat(chunks), headers["content-encoding"]);
  const durationMs = performance.now() - startedAt;
  return { status, headers: headers as FuzzAnswer["headers"], body, durationMs };
}

function expanded(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === undefined || bytes.byteLength === 0) return bytes;
  return encoding === "br" ? brotliDecompressSync(bytes) : gunzipSync(bytes);
}
