import { setTimeout as wait } from "node:timers/promises";
import type { Attempt } from "./ledger.ts";

/** An answer that came whole. */
export interface CrashAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Where calls go at the moment; null = no server runs, or none should be called. */
export interface CallTarget {
  url: string | null;
  /** There will be none any more. */
  isOver: boolean;
}

export interface AttemptOptions {
  readonly path: string;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent again after every silence, with the same key, until something is said. */
  readonly once: boolean;
}

export interface CrashClient {
  /** Carries out an attempt and notes what it was told. Null = nothing, or a refusal. */
  attempt(attempt: Attempt, options: AttemptOptions): Promise<CrashAnswer | null>;
  /** Asks; null = no answer. */
  call(method: string, path: string, body?: object): Promise<CrashAnswer | null>;
  /** Waits until there is a server to call. */
  untilServed(): Promise<void>;
}

const POLL_MS = 10;
/** What says that somebody else was quicker. */
const BEATEN = 412;

export function createCrashClient(target: CallTarget, authorization: string): CrashClient {
  const send = async (
    method: string,
    path: string,
    sent: { readonly body?: object; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<CrashAnswer | null> => {
    const { url } = target;
    if (url === null) return null;
    try {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization,
          ...(sent.body === undefined ? {} : { "content-type": "application/json" }),
          ...sent.headers,
        },
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      });
      const text = await response.text();
      const json = (text === "" ? {} : JSON.parse(text)) as CrashAnswer["json"];
      return { status: response.status, headers: response.headers, json };
    } catch {
      return null; // the connection broke, perhaps in the middle of the answer
    }
  };
  const untilServed = async (): Promise<void> => {
    while (target.url === null && !target.isOver) await wait(POLL_MS);
  };
  return {
    untilServed,
    call: (method, path, body) => send(method, path, body === undefined ? {} : { body }),
    async attempt(attempt, { path, body, headers = {}, once }) {
      const key = once ? { "idempotency-key": `attempt-${attempt.id}` } : {};
      for (;;) {
        const answer = await send("POST", path, { body, headers: { ...headers, ...key } });
        note(attempt, answer);
        if (attempt.outcome === "stored") return answer;
        if (attempt.outcome === "refused" || !once || target.isOver) return null;
        await wait(POLL_MS);
        await untilServed();
      }
    },
  };
}

function note(attempt: Attempt, answer: CrashAnswer | null): void {
  if (answer === null || answer.status === 503) return;
  const { status, headers } = answer;
  if (status >= 200 && status < 300) {
    attempt.outcome = "stored";
    attempt.version = Number(/^"\d+-(\d+)/.exec(headers.get("etag") ?? "")?.[1] ?? 0);
    return;
  }
  if (status < 500) attempt.outcome = "refused";
  if (status !== BEATEN) attempt.fault = `answered ${status}: ${JSON.stringify(answer.json)}`;
}
