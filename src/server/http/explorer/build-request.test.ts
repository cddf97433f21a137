import { describe, expect, it } from "vitest";

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly commandCredential: readonly string[];
}

/** Browsers get these files as they are, so they have no types of their own. */
const load = async <Module>(name: string) =>
  (await import(/* @vite-ignore */ new URL(`./page/${name}`, import.meta.url).href)) as Module;
const { buildRequest } = await load<{ buildRequest: (filledIn: object) => Request }>(
  "build-request.js",
);
const { curlCommand } = await load<{ curlCommand: (request: Request, origin: string) => string }>(
  "curl-command.js",
);
const { credentialOf } = await load<{ credentialOf: (kind: string, typed: object) => object }>(
  "credentials.js",
);
const { pretty } = await load<{ pretty: (text: string) => string }>("answer-view.js");

const typed = { user: "tje0", password: "päss:word", secret: "7T:abc==", xsrfToken: "x-1" };
const operation = { method: "POST", path: "/api/v1/A/{id}/B", requestTypes: ["application/json"] };
const values = {
  path: { id: "7/8" },
  query: { $select: "Title,Category/Name", empty: "", q: "a&b=c d" },
  header: { Accept: "text/json", "Content-Type": "application/json", "SO-Language": "" },
};

function request(kind = "none", body = '{"Title":"It\'s"}'): Request {
  return buildRequest({ base: "", operation, values, body, credential: credentialOf(kind, typed) });
}

describe("a request of the explorer", () => {
  it("has what was filled in, encoded, and nothing that was left empty", () => {
    expect(request()).toMatchObject({
      method: "POST",
      url: "/api/v1/A/7%2F8/B?$select=Title%2CCategory%2FName&q=a%26b%3Dc%20d",
      headers: { Accept: "text/json", "Content-Type": "application/json" },
      body: '{"Title":"It\'s"}',
      cookies: false,
    });
    expect(Object.keys(request().headers)).toEqual(["Accept", "Content-Type"]);
  });

  it("announces no body that it does not have", () => {
    expect(request("none", "")).toMatchObject({ body: null });
    expect(Object.keys(request("none", "").headers)).toEqual(["Accept"]);
  });

  it.each([
    [
      "password",
      { Authorization: `Basic ${Buffer.from("tje0:päss:word").toString("base64")}` },
      false,
    ],
    ["ticket", { Authorization: "SoTicket 7T:abc==" }, false],
    ["token", { Authorization: "Bearer 7T:abc==" }, false],
    ["session", { "X-XSRF-TOKEN": "x-1" }, true],
    ["none", {}, false],
  ])("says who is calling: %s", (kind, headers, cookies) => {
    expect(credentialOf(kind, typed)).toMatchObject({ headers, cookies });
  });
});

describe("the command", () => {
  it("is quoted for a shell", () => {
    expect(curlCommand(request(), "http://desk.example")).toBe(
      [
        "curl -X POST 'http://desk.example/api/v1/A/7%2F8/B?$select=Title%2CCategory%2FName&q=a%26b%3Dc%20d'",
        "-H 'Accept: text/json'",
        "-H 'Content-Type: application/json'",
        String.raw`--data-binary '{"Title":"It'\''s"}'`,
      ].join(" \\\n  "),
    );
  });

  it.each(["password", "ticket", "token", "session"])("never shows a secret: %s", (kind) => {
    const command = curlCommand(request(kind), "http://desk.example");
    for (const secret of ["päss", "word", "7T:", "abc", "x-1", "Basic "]) {
      expect(command).not.toContain(secret);
    }
    expect(command).toMatch(/-u 'tje0'|\$TICKET|\$TOKEN|\$XSRF_TOKEN/);
  });
});

describe("the body of an answer", () => {
  it("has line breaks when it is JSON, and is left alone otherwise", () => {
    expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(pretty("<a/>")).toBe("<a/>");
  });
});
