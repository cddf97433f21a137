import { setTimeout as wait } from "node:timers/promises";
import type { Member } from "../../../contract/member.ts";
import type { WireOfMember } from "../../../contract/wire.ts";
import { readAnswer } from "./read-answer.ts";
import { retryDelayMs } from "./retry-delay.ts";
import { SourceFailure } from "./source-failure.ts";

export interface SourceClientOptions {
  /** Without the path of the API. */
  readonly address: string;
  /** The value of the header. */
  readonly authorization: string;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Milliseconds since 1970, to understand until when a source asks to wait. */
  readonly nowMs: () => number;
  /** Gives up what is under way. */
  readonly signal: AbortSignal;
  /** How long to wait, as a part of the usual waits; default 1. */
  readonly patience?: number;
  /** For each attempt; default one minute. */
  readonly timeoutMs?: number;
}

/** What an operation is asked with. */
export interface SourceArguments {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Reads another desk by its published API. Every call throws `SourceFailure`. */
export interface SourceClient {
  readonly address: string;
  /** Calls an operation of an agent, which answers with what `answer` declares. */
  call<M extends Member>(
    operation: `${string}/${string}`,
    args: SourceArguments,
    answer: M,
  ): Promise<WireOfMember<M>>;
  /** Reads a resource, by its path behind the version. */
  get<M extends Member>(path: string, answer: M): Promise<WireOfMember<M>>;
  /** Calls an operation that answers with bytes; null when there are none. */
  bytes(operation: string, body: unknown): Promise<AsyncIterable<Uint8Array> | null>;
}

const ATTEMPTS = 8;
const TIMEOUT_MS = 60_000;

const headers = {
  "content-type": "application/json",
  // Names as they are stored, in whichever languages, and dates that say where they belong.
  "accept-language": "",
  "so-timezone": "UTC,includeTZOffset",
  "user-agent": "counterfoil-import",
} as const;

interface Question {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly accept: string;
  readonly body?: string;
}

export function createSourceClient(options: SourceClientOptions): SourceClient {
  const { address } = options;
  const base = `${address}/api/v1`;
  const ask = (question: Question) => askPatiently(question, options);
  const operationUrl = (operation: string) => `${base}/Agents/${operation}`;

  const read = async <M extends Member>(question: Question, answer: M) => {
    const response = await ask(question);
    return readAnswer(answer, await jsonOf(response, question));
  };
  return {
    address,
    call(operation, { query = {}, body }, answer) {
      const search = new URLSearchParams(query).toString();
      const url = `${operationUrl(operation)}${search === "" ? "" : `?${search}`}`;
      const sent = JSON.stringify(body ?? null);
      return read({ url, method: "POST", accept: "application/json", body: sent }, answer);
    },
    get: (path, answer) =>
      read({ url: `${base}/${path}`, method: "GET", accept: "application/json" }, answer),
    async bytes(operation, body) {
      const url = operationUrl(operation);
      const accept = "application/octet-stream, */*;q=0.1";
      const sent = JSON.stringify(body);
      try {
        const response = await ask({ url, method: "POST", accept, body: sent });
        return response.status === 204 ? emptyContent() : response.body;
      } catch (error) {
        if (error instanceof SourceFailure && error.code === "notOffered") return null;
        throw error;
      }
    },
  };
}

/** Repeats what was too often, too much or cut off. */
async function askPatiently(question: Question, options: SourceClientOptions): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await askOnce(question, options);
    options.signal.throwIfAborted();
    if (outcome instanceof Response && !isPassing(outcome)) {
      return checked(outcome, question);
    }
    if (attempt === ATTEMPTS) throw givenUp(outcome, question);
    const retryAfter = outcome instanceof Response ? outcome.headers.get("retry-after") : null;
    if (outcome instanceof Response) await outcome.body?.cancel();
    const { random, nowMs, signal, patience = 1 } = options;
    const delay = retryDelayMs({ attempt, retryAfter, nowMs: nowMs(), random });
    await wait(delay * patience, undefined, { signal });
  }
}

/** The answer, or why there is none. A body counts as part of it, unless it is a content of any length. */
async function askOnce(
  { url, method, accept, body }: Question,
  { authorization, signal, timeoutMs = TIMEOUT_MS }: SourceClientOptions,
): Promise<Response | Error> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeoutMs);
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, accept, authorization },
      ...(body === undefined ? {} : { body }),
      // Credentials go to the address that they were given for, and nowhere else.
      redirect: "manual",
      signal: AbortSignal.any([signal, limit.signal]),
    });
    if (accept !== "application/json") return response;
    const text = await response.arrayBuffer();
    const { status, headers: answered } = response;
    return new Response(mayHaveBody(status) ? text : null, { status, headers: answered });
  } catch (error) {
    if (limit.signal.aborted)
      return new Error(`nothing arrived within ${timeoutMs / 1000} seconds`);
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    // A content may take as long as it keeps coming.
    clearTimeout(timer);
  }
}

const mayHaveBody = (status: number): boolean => status !== 204 && status !== 304;

/** An answer that may be another one soon. */
function isPassing({ status }: Response): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 501);
}

function checked(response: Response, { url }: Question): Response {
  const { status } = response;
  if (response.ok) return response;
  if (status >= 300 && status < 400) {
    throw new SourceFailure(
      "notThisApi",
      `${url} leads elsewhere (${status}): give the address itself.`,
    );
  }
  if (status === 401) {
    throw new SourceFailure(
      "refused",
      `The source does not accept these credentials (401): check the token or the password, and that it is for this tenant.`,
    );
  }
  if (status === 403) {
    throw new SourceFailure("forbidden", `Whoever is signed in may not call ${pathOf(url)} (403).`);
  }
  if (status === 404 || status === 405 || status === 421 || status === 501) {
    throw new SourceFailure("notOffered", `The source does not offer ${pathOf(url)} (${status}).`);
  }
  throw new SourceFailure("failed", `The source answers ${pathOf(url)} with ${status}.`);
}

function givenUp(outcome: Response | Error, { url }: Question): SourceFailure {
  if (outcome instanceof Response) {
    const message = `The source answers ${pathOf(url)} with ${outcome.status}, ${ATTEMPTS} times in a row.`;
    return new SourceFailure("failed", message);
  }
  const { cause, message } = outcome;
  const reason = cause instanceof Error ? cause.message : message;
  return new SourceFailure("unreachable", `The source gives no answer at ${url}: ${reason}`, {
    cause: outcome,
  });
}

async function jsonOf(response: Response, { url }: Question): Promise<unknown> {
  const text = await response.text();
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new SourceFailure(
      "notThisApi",
      `${url} answers with something else than JSON: is it the address of a SuperOffice WebAPI?`,
      { cause: error },
    );
  }
}

const pathOf = (url: string): string => new URL(url).pathname;

async function* emptyContent(): AsyncGenerator<Uint8Array> {}
