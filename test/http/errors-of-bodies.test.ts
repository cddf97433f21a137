import { request as httpRequest } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sendRaw, startShell, type Shell } from "../support/start-shell.ts";

const JSON_TYPE = "application/json";

async function send(shell: Shell, body: string | Uint8Array, headers: Record<string, string> = {}) {
  const init = { method: "POST", body: new Uint8Array(Buffer.from(body)), headers };
  const response = await fetch(`${shell.url}/echo`, init);
  return { response, answer: (await response.json()) as Record<string, unknown> };
}

function chunk(bytes: number): string {
  return `${bytes.toString(16)}\r\n${"x".repeat(bytes)}\r\n`;
}

describe("a request body", () => {
  test.each([
    ["no type", {}, JSON_TYPE],
    ["an empty type", { "content-type": "" }, JSON_TYPE],
    ["application/json", { "content-type": "application/json" }, JSON_TYPE],
    ["a type in capitals", { "content-type": "Application/JSON" }, JSON_TYPE],
    ["text/json", { "content-type": "text/json; charset=UTF-8" }, "text/json"],
    ["a quoted charset", { "content-type": 'text/json;charset="utf-8"' }, "text/json"],
    ["unknown parameters", { "content-type": "text/json; a=1; b" }, "text/json"],
    [
      "a patch label",
      { "content-type": "application/json-patch+json" },
      "application/json-patch+json",
    ],
    [
      "the other patch label",
      { "content-type": "application/merge-patch+json" },
      "application/merge-patch+json",
    ],
  ])("with %s reaches the handler as text", async (_name, headers, mediaType) => {
    const { response, answer } = await send(await startShell(), '{"a":"Å"}', headers);
    expect(response.status).toBe(200);
    expect(answer).toEqual({ mediaType, text: '{"a":"Å"}' });
  });

  test.each([
    ["utf-16", "utf16le"],
    ["UTF-16LE", "utf16le"],
    ["ISO-8859-1", "latin1"],
  ] as const)("in %s is read as such", async (charset, encoding) => {
    const { answer } = await send(await startShell(), Buffer.from('"Å"', encoding), {
      "content-type": `application/json; charset=${charset}`,
    });
    expect(answer["text"]).toBe('"Å"');
  });

  test("loses its byte order mark", async () => {
    const { answer } = await send(await startShell(), "\uFEFFnull", { "content-type": JSON_TYPE });
    expect(answer["text"]).toBe("null");
  });

  test.each(["text/plain", "application/soap+xml", "image/png", "json", "application/jsonp"])(
    "of type %s is refused with the types that are served",
    async (type) => {
      const { response, answer } = await send(await startShell(), "{}", { "content-type": type });
      expect(response.status).toBe(415);
      expect(response.headers.get("accept-post")).toBe(
        "application/json, text/json, application/xml, text/xml, application/x-www-form-urlencoded, " +
          "application/json-patch+json, application/merge-patch+json",
      );
      expect(answer["ErrorType"]).toBe("NotSupportedException");
    },
  );

  test("in another charset is refused", async () => {
    const { response } = await send(await startShell(), "{}", {
      "content-type": "application/json; charset=windows-1252",
    });
    expect(response.status).toBe(415);
  });

  test("with bytes that are not of its charset is refused", async () => {
    const { response, answer } = await send(await startShell(), new Uint8Array([0x22, 0xc5, 0x22]));
    expect(response.status).toBe(400);
    expect(answer["ErrorType"]).toBe("ArgumentException");
  });

  test.each([
    [4096, 200],
    [4097, 413],
  ])("of %i bytes is answered with %i where 4096 are allowed", async (bytes, status) => {
    const shell = await startShell();
    expect((await send(shell, "x".repeat(bytes))).response.status).toBe(status);
  });

  test("of unannounced length is cut off at the limit", async () => {
    const shell = await startShell();
    const answer = await sendRaw(
      shell.port,
      `POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${chunk(4096)}${chunk(1)}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test("for a path that does not exist is not looked at", async () => {
    const shell = await startShell();
    const response = await fetch(`${shell.url}/nothing`, {
      method: "POST",
      body: "x".repeat(5000),
      headers: { "content-type": "text/plain" },
    });
    expect(response.status).toBe(404);
  });
});

describe("a compressed request body", () => {
  test("is expanded", async () => {
    const { answer } = await send(await startShell(), gzipSync("null"), {
      "content-encoding": "gzip",
      "content-type": JSON_TYPE,
    });
    expect(answer["text"]).toBe("null");
  });

  test("is limited by its expanded size", async () => {
    const bomb = gzipSync("x".repeat(100_000));
    expect(bomb.byteLength).toBeLessThan(4096);
    const { response } = await send(await startShell(), bomb, { "content-encoding": "gzip" });
    expect(response.status).toBe(413);
  });

  test.each([
    ["damaged", Buffer.from("not gzip")],
    ["cut short", gzipSync("x".repeat(1000)).subarray(0, 20)],
  ])("that is %s is refused", async (_name, bytes) => {
    const { response, answer } = await send(await startShell(), bytes, {
      "content-encoding": "gzip",
    });
    expect(response.status).toBe(400);
    expect(answer["ErrorType"]).toBe("ArgumentException");
  });

  test("in another encoding is refused", async () => {
    const { response } = await send(await startShell(), "{}", { "content-encoding": "br" });
    expect(response.status).toBe(415);
  });
});

describe("an empty request body", () => {
  test.each([JSON_TYPE, "text/plain", "image/png", "no type at all", ""])(
    "may be announced as %j",
    async (type) => {
      const shell = await startShell();
      const answer = await sendRaw(
        shell.port,
        `POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).toContain('{"mediaType":"application/json","text":""}');
    },
  );

  test("may come in chunks", async () => {
    const shell = await startShell();
    const answer = await sendRaw(
      shell.port,
      "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
    );
    expect(answer).toContain('{"mediaType":"application/json","text":""}');
  });

  test.each(["GET", "DELETE"])("of %s may be announced as JSON", async (method) => {
    const shell = await startShell({
      register: (api) => void api.route({ method, url: "/thing", handler: async () => "{}" }),
    });
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${shell.url}/thing`, {
        method,
        headers: { "content-type": JSON_TYPE },
        agent: false,
      });
      request.once("response", (response) => resolve(response.resume().statusCode));
      request.once("error", reject);
      request.end();
    });
    expect(status).toBe(200);
  });
});

describe("a request that is not HTTP", () => {
  test.each([
    ["a broken request line", "GLOPS\r\n\r\n", 400],
    ["a header without a colon", "GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n", 400],
    ["two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
    ["headers of 20 kB", `GET / HTTP/1.1\r\nHost: a\r\nX-Big: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ])("because of %s has an answer like all others", async (_name, bytes, status) => {
    const shell = await startShell();
    const answer = await sendRaw(shell.port, bytes);
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} \\S`));
    expect(head).toContain("connection: close");
    expect(head).toContain("x-content-type-options: nosniff");
    const error = JSON.parse(body) as Record<string, unknown>;
    expect(error["ErrorType"]).toBe("ArgumentException");
    expect(head).toContain(`x-operation-id: ${String(error["OperationId"])}`);
  });
});
