import type { TestApi } from "./test-api.ts";

/** What a browser sees of an answer. It follows no redirection by itself. */
export interface SeenPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Where it is sent on to; "" = nowhere. */
  readonly location: string;
  /** Hidden fields of its form, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A browser without JavaScript: it keeps cookies, opens addresses and sends forms. */
export interface PageBrowser {
  readonly cookies: Map<string, string>;
  open(address: string, headers?: Readonly<Record<string, string>>): Promise<SeenPage>;
  send(
    address: string,
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<SeenPage>;
}

/** Keeps one jar for all servers, as browsers do for all ports of a machine. */
export function openPageBrowser(cookies = new Map<string, string>()): PageBrowser {
  const visit = async (address: string, init: RequestInit): Promise<SeenPage> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(address, {
      ...init,
      redirect: "manual",
      headers: { ...(init.headers as Record<string, string>), cookie },
    });
    for (const text of response.headers.getSetCookie()) keep(cookies, text);
    const html = await response.text();
    const location = response.headers.get("location") ?? "";
    return {
      status: response.status,
      headers: response.headers,
      html,
      location: location === "" ? "" : new URL(location, address).href,
      fields: hiddenFields(html),
    };
  };
  return {
    cookies,
    open: (address, headers = {}) => visit(address, { headers }),
    send: (address, form, headers = {}) =>
      // Node says by itself that a request comes from elsewhere, unless it is told otherwise.
      visit(address, {
        method: "POST",
        body: new URLSearchParams(form),
        headers: { "sec-fetch-site": "same-origin", ...headers },
      }),
  };
}

/** Who is signed in with a browser; null = nobody. */
export async function whoIsSignedIn(
  api: Pick<TestApi, "url">,
  { cookies }: PageBrowser,
): Promise<string | null> {
  const response = await fetch(`${api.url}/api/v1/Session`, {
    headers: { cookie: `so_session=${cookies.get("so_session") ?? ""}` },
  });
  const { UserName } = (await response.json()) as { UserName?: string };
  return UserName ?? null;
}

function keep(cookies: Map<string, string>, text: string): void {
  const [pair = "", ...attributes] = text.split("; ");
  const at = pair.indexOf("=");
  const ends = attributes.some((attribute) => /^max-age=0$|^expires=.*1970/i.test(attribute));
  if (ends) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries(
    [...inputs].map(([, name = "", value = ""]) => [name, unescape(value)]),
  );
}

function unescape(text: string): string {
  return text.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
}
