import type { TestApi } from "./test-api.ts";

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // What it is depends on what was asked for; the test says what it expects.
  readonly json: Record<string, unknown>;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Asks for any path of an API, and reads the answer. */
export async function ask(
  api: Pick<TestApi, "url">,
  path: string,
  { method = "GET", headers = {}, body }: Question = {},
): Promise<Asked> {
  const response = await fetch(`${api.url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isEvents = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  const json = JSON.parse(text === "" || isEvents ? "null" : text) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, text, json };
}

/** The text that an answer consists of. */
export function textOf({ text }: Asked): string {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "string") throw new Error(`no text was answered: ${text}`);
  return value;
}

/** A signed-in browser. */
export interface Browser {
  readonly secret: string;
  readonly xsrfToken: string;
  readonly signedIn: Asked;
  /** What a page of ours sends with every call. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs in as a page does. `credentials` is `login:password`. */
export async function openBrowser(
  api: Pick<TestApi, "url">,
  credentials: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Browser> {
  const [username = "", ...rest] = credentials.split(":");
  const signedIn = await ask(api, "/api/v1/Session", {
    method: "POST",
    headers: { "sec-fetch-site": "same-origin", ...headers },
    body: { username, password: rest.join(":") },
  });
  const cookies = signedIn.headers.getSetCookie();
  const secret = valueOf(cookies, "so_session");
  const xsrfToken = valueOf(cookies, "XSRF-TOKEN");
  const signed = { cookie: `so_session=${secret}`, "x-xsrf-token": xsrfToken };
  return { secret, xsrfToken, signedIn, headers: signed };
}

function valueOf(cookies: readonly string[], name: string): string {
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return found?.slice(name.length + 1).split(";")[0] ?? "";
}

/** `login:password` as the value of an Authorization header. */
export function basicOf(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString("base64")}`;
}
