import { ApiError, readError } from "./api-error.ts";

export interface ApiCall {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Goes out even when the page is left at that moment. */
  readonly keepalive?: boolean;
  /** Default: half a minute. */
  readonly timeoutMs?: number;
}

export interface ApiAnswer<T> {
  readonly value: T;
  /** The version of the record, for `If-Match`; null where the answer is no single record. */
  readonly tag: string | null;
  readonly serverTime: Date | null;
}

/** The published API, for a page that is signed in by its cookie. */
export interface Api {
  /** Calls an address below `/api/`, for example `v1/Ticket/5`. Throws `ApiError`. */
  call<T>(path: string, call?: ApiCall): Promise<ApiAnswer<T>>;
  /** Calls an operation of an agent with its arguments. Throws `ApiError`. */
  agent<T>(operation: `${string}/${string}`, body?: unknown, call?: ApiCall): Promise<T>;
  /** Tells whenever a call is turned away because nobody is signed in any more. */
  onSessionEnded(listener: () => void): () => void;
}

export interface ApiSurroundings {
  /** Of the page, ending in `/app/`: the API is beside it. */
  readonly pageBase: string;
  readonly fetch: typeof globalThis.fetch;
  /** All cookies of the page, as the browser writes them. */
  readonly cookies: () => string;
  /** In which answers are worded. */
  readonly language: () => string;
  /** Hears what each answer tells of the server's clock. */
  readonly onServerTime?: (serverTime: Date) => void;
}

const TIMEOUT_MS = 30_000;

export function createApi({
  pageBase,
  fetch,
  cookies,
  language,
  onServerTime,
}: ApiSurroundings): Api {
  const root = new URL("../api/", pageBase);
  const listeners = new Set<() => void>();

  async function call<T>(path: string, options: ApiCall = {}): Promise<ApiAnswer<T>> {
    const url = new URL(path, root);
    for (const [name, value] of Object.entries(options.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const response = await send(url, options);
    const serverTime = timeOf(response);
    if (serverTime !== null) onServerTime?.(serverTime);
    if (response.ok) return readAnswer<T>(response, serverTime);
    const error = await readError(response);
    if (error.status === 401) for (const listener of listeners) listener();
    throw error;
  }

  async function send(url: URL, options: ApiCall): Promise<Response> {
    const { body, headers, keepalive = false, method = "GET", signal } = options;
    const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
    try {
      return await fetch(url, {
        method,
        keepalive,
        credentials: "same-origin",
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
        headers: {
          accept: "application/json",
          "so-language": language(),
          // With the offset, for without one a browser takes a date to be of its own zone.
          "so-timezone": "UTC,includeTZOffset",
          "x-xsrf-token": xsrfTokenIn(cookies()),
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      const kind = timeout.aborted ? "Timeout" : "Offline";
      throw new ApiError({ status: 0, kind, message: kind });
    }
  }

  return {
    call,
    agent: async <T>(operation: string, body?: unknown, options: ApiCall = {}) => {
      const path = `v1/Agents/${operation}`;
      return (await call<T>(path, { method: "POST", body: body ?? null, ...options })).value;
    },
    onSessionEnded: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function timeOf({ headers }: Response): Date | null {
  const date = headers.get("date");
  return date === null ? null : new Date(date);
}

async function readAnswer<T>(response: Response, serverTime: Date | null): Promise<ApiAnswer<T>> {
  const text = await response.text();
  return {
    value: (text === "" ? undefined : JSON.parse(text)) as T,
    tag: response.headers.get("etag"),
    serverTime,
  };
}

/** What the server wants back to know that the page, and not some other one, calls. */
function xsrfTokenIn(cookies: string): string {
  const pair = cookies.split("; ").find((each) => each.startsWith("XSRF-TOKEN="));
  return pair?.slice("XSRF-TOKEN=".length) ?? "";
}
