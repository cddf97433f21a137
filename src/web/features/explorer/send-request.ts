import type { HttpRequest } from "./request.ts";

/** Who calls: the reader by his cookie, or whoever a token stands for. */
export type Caller = { readonly kind: "me" } | { readonly kind: "token"; readonly token: string };

export interface HttpAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly tookMs: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Sends a request as it is, and tells all of the answer, refusals too. */
export async function sendRequest(
  { method, path, headers, body }: HttpRequest,
  caller: Caller,
): Promise<HttpAnswer> {
  const url = new URL(path.slice(1), rootOf(document.baseURI));
  const startedAt = performance.now();
  const response = await fetch(url, {
    method,
    body,
    credentials: caller.kind === "me" ? "same-origin" : "omit",
    headers: {
      ...headers,
      ...(caller.kind === "me"
        ? { "x-xsrf-token": xsrfToken() }
        : { authorization: `Bearer ${caller.token}` }),
    },
  });
  const text = await response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    tookMs: Math.round(performance.now() - startedAt),
    headers: [...response.headers],
    body: text,
  };
}

/** The server that the page is of, behind whatever prefix: the workspace is at `/app/` below it. */
export const rootOf = (pageBase: string): string => new URL("../", pageBase).href;

function xsrfToken(): string {
  const pair = document.cookie.split("; ").find((each) => each.startsWith("XSRF-TOKEN="));
  return pair?.slice("XSRF-TOKEN=".length) ?? "";
}
