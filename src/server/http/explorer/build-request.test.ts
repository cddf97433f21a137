import { describe, expect, it } from "vitest";
import { dictionary, embedded, int32, list, text } from "../../../contract/member.ts";
import { parseForm } from "../media/form/parse-form.ts";
import { parseXml } from "../media/xml/parse-xml.ts";

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
const { pretty } = await load<{ pretty: (text: string, mediaType?: string) => string }>(
  "pretty.js",
);
const { bodySampleOf } = await load<{
  bodySampleOf: (described: object, mediaType: string) => string;
}>("body-samples.js");

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

  it("leaves open what is missing in the path", () => {
    const path = { id: "" };
    const filledIn = {
      base: "",
      operation,
      values: { path },
      body: "",
      credential: credentialOf("none", typed),
    };
    expect(buildRequest(filledIn).url).toBe("/api/v1/A/{id}/B");
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
    expect(pretty("plain", "text/plain; charset=utf-8")).toBe("plain");
  });

  it("has an element in each line when it is XML", () => {
    const xml =
      '<?xml version="1.0" encoding="utf-8"?><A x="1"><B/><C>a &lt; b</C><D><E>1</E><E/></D><F></F></A>';
    expect(pretty(xml, "text/xml; charset=utf-8")).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<A x="1">',
        "  <B/>",
        "  <C>a &lt; b</C>",
        "  <D>",
        "    <E>1</E>",
        "    <E/>",
        "  </D>",
        "  <F></F>",
        "</A>",
      ].join("\n"),
    );
    expect(pretty("no XML", "application/xml")).toBe("no XML");
  });
});

describe("the sample of a request", () => {
  const sample = {
    Title: "A & B",
    Category: { Id: 3 },
    Tags: [{ Id: 4 }, { Id: 5 }],
    Ids: [1],
    Fields: {},
    Gone: null,
  };
  const described = {
    sample,
    rootName: "TicketEntity",
    patchTypes: ["application/json", "application/json-patch+json"],
  };
  const shapes = {
    kind: "carrier",
    picked: "all",
    carrier: {
      name: "T",
      members: {
        Title: text(),
        Category: embedded({ name: "C", members: { Id: int32() } }),
        Tags: list(embedded({ name: "G", members: { Id: int32() } })),
        Ids: list(int32()),
        Fields: dictionary(text()),
        Gone: text(),
      },
    },
  } as const;

  it("is the same in XML and as a form as in JSON", () => {
    const xml = parseXml(bodySampleOf(described, "text/xml"), shapes);
    expect(xml).toEqual({ ok: true, tree: { ...sample, ...numbersAsTexts } });
    const form = parseForm(bodySampleOf(described, "application/x-www-form-urlencoded"), shapes);
    const { Fields: _none, Gone: _empty, ...sent } = { ...sample, ...numbersAsTexts };
    expect(form).toEqual({ ok: true, tree: { ...sent, Gone: "" } });
  });

  it("is a list of operations where a patch is meant", () => {
    const patch = [{ op: "replace", path: "/Title", value: "A & B" }];
    const sampleIn = (type: string) => JSON.parse(bodySampleOf(described, type)) as unknown;
    expect(sampleIn("application/json-patch+json")).toEqual(patch);
    expect(sampleIn("application/json")).toEqual(sample);
    const unpatched = { ...described, patchTypes: [] };
    expect(JSON.parse(bodySampleOf(unpatched, "application/json-patch+json"))).toEqual(sample);
  });

  it("is nothing where there is none", () => {
    expect(bodySampleOf({ rootName: "Request", patchTypes: [] }, "text/xml")).toBe("");
  });
});

const numbersAsTexts = {
  Category: { Id: "3" },
  Tags: [{ Id: "4" }, { Id: "5" }],
  Ids: ["1"],
};
