import { describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { refusalOf, hostileClient, SAVE } from "./hostile-client.ts";

const BODY = '{"Title":"smuggled"}';
const LENGTH = BODY.length;
const JSON_TYPE = "Content-Type: application/json";
const CLOSE = "Connection: close";

/** A body in one chunk. */
const chunked = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;

describeOneDatabase("requests that two servers could read in two ways", (database) => {
  const api = testApi(database);
  const client = hostileClient(api, database);

  /** A whole request that would store a ticket, to be hidden in the body of another one. */
  const hidden = (): string =>
    `${client.head("POST", SAVE, [JSON_TYPE, `Content-Length: ${LENGTH}`])}${BODY}`;
  const save = (...headers: readonly string[]): string => client.head("POST", SAVE, headers);

  const ambiguous: readonly (readonly [what: string, bytes: () => string])[] = [
    [
      "a length and chunks",
      () =>
        save(JSON_TYPE, "Content-Length: 4", "Transfer-Encoding: chunked") +
        chunked(BODY) +
        hidden(),
    ],
    [
      "chunks and a length",
      () =>
        save(JSON_TYPE, "Transfer-Encoding: chunked", "Content-Length: 4") +
        chunked(BODY) +
        hidden(),
    ],
    ["two lengths", () => save(JSON_TYPE, "Content-Length: 0", `Content-Length: ${LENGTH}`) + BODY],
    [
      "the same length twice",
      () => save(JSON_TYPE, `Content-Length: ${LENGTH}`, `Content-Length: ${LENGTH}`) + BODY,
    ],
    ["two lengths in one header", () => save(JSON_TYPE, `Content-Length: ${LENGTH}, 0`) + BODY],
    ["a length with a sign", () => save(JSON_TYPE, `Content-Length: +${LENGTH}`) + BODY],
    ["a length below nought", () => save(JSON_TYPE, "Content-Length: -1") + BODY],
    ["a length in hexadecimal", () => save(JSON_TYPE, "Content-Length: 0x14") + BODY],
    ["a length beyond all", () => save(JSON_TYPE, `Content-Length: ${"9".repeat(30)}`) + BODY],
    [
      "chunks of another name",
      () => save(JSON_TYPE, "Transfer-Encoding: xchunked") + chunked(BODY) + hidden(),
    ],
    [
      "chunks that are not last",
      () => save(JSON_TYPE, "Transfer-Encoding: chunked, identity") + chunked(BODY) + hidden(),
    ],
    [
      "chunks twice",
      () =>
        save(JSON_TYPE, "Transfer-Encoding: chunked", "Transfer-Encoding: identity") +
        chunked(BODY) +
        hidden(),
    ],
    [
      "chunks behind a tab",
      () => save(JSON_TYPE, "Transfer-Encoding:\u000Bchunked") + chunked(BODY) + hidden(),
    ],
    ["a blank before the colon", () => save(JSON_TYPE, `Content-Length : ${LENGTH}`) + BODY],
    ["a header without a name", () => save(JSON_TYPE, ": x", `Content-Length: ${LENGTH}`) + BODY],
    [
      "a header without a colon",
      () => save(JSON_TYPE, "nonsense", `Content-Length: ${LENGTH}`) + BODY,
    ],
    ["a zero in a header", () => save(JSON_TYPE, "X-A: a\0b", `Content-Length: ${LENGTH}`) + BODY],
    [
      "a lone carriage return in a header",
      () => save(JSON_TYPE, `X-A: a\rContent-Length: ${LENGTH}`) + BODY,
    ],
    [
      "a header over two lines",
      () =>
        save(JSON_TYPE, "X-A: a\r\n Transfer-Encoding: chunked", `Content-Length: ${LENGTH}`) +
        BODY,
    ],
    [
      "lines that end in a line feed",
      () => (save(JSON_TYPE, `Content-Length: ${LENGTH}`) + BODY).replaceAll("\r\n", "\n"),
    ],
    [
      "a chunk of a length that is none",
      () => `${save(JSON_TYPE, "Transfer-Encoding: chunked")}zz\r\n${BODY}\r\n0\r\n\r\n`,
    ],
    [
      "a chunk of a length below nought",
      () => `${save(JSON_TYPE, "Transfer-Encoding: chunked")}-1\r\n${BODY}\r\n0\r\n\r\n`,
    ],
    [
      "a chunk of a length beyond all",
      () => `${save(JSON_TYPE, "Transfer-Encoding: chunked")}${"f".repeat(20)}\r\n${BODY}`,
    ],
    [
      "a chunk that is longer than it says",
      () => `${save(JSON_TYPE, "Transfer-Encoding: chunked")}2\r\n${BODY}\r\n0\r\n\r\n`,
    ],
    [
      "chunks with much to say",
      () => `${save(JSON_TYPE, "Transfer-Encoding: chunked")}1;${"x".repeat(100_000)}\r\n`,
    ],
    [
      "two hosts",
      () => save("Host: other.example", CLOSE, JSON_TYPE, `Content-Length: ${LENGTH}`) + BODY,
    ],
    [
      "no host",
      () =>
        (save(JSON_TYPE, CLOSE, `Content-Length: ${LENGTH}`) + BODY).replace(/Host: .*\r\n/, ""),
    ],
    [
      "another protocol",
      () =>
        (save(JSON_TYPE, CLOSE, `Content-Length: ${LENGTH}`) + BODY).replace(
          "HTTP/1.1",
          "HTTP/3.7",
        ),
    ],
    ["no protocol", () => "GET /health/live\r\n\r\n"],
    ["HTTP/2", () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    [
      "a handshake of TLS",
      () => "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00FC\u0003\u0003",
    ],
    ["a blank in the address", () => client.head("GET", "/health/live x", [CLOSE])],
    ["a method that nobody knows", () => client.head("STEAL", "/health/live", [CLOSE])],
    ["a method in lower case", () => client.head("post", SAVE, [CLOSE])],
  ];

  it.each(ambiguous)(
    "%s: are refused, and what is hidden in them is not carried out",
    async (_what, bytes) => {
      const answers = await client.withoutEffect(() => client.exchange(bytes()));
      expect(answers.length).toBeLessThanOrEqual(1);
      for (const answer of answers) expect([400, 413]).toContain(refusalOf(answer));
    },
  );

  describe("but what there is only one way to read is served", () => {
    it("one after the other on one connection, whether or not the answer was awaited", async () => {
      const live = client.head("GET", "/health/live");
      const last = client.head("GET", "/health/live", [CLOSE]);
      const answers = await client.exchange(live.repeat(50) + last);
      expect(answers.map(({ status }) => status)).toEqual(Array(51).fill(200));
    });

    it("with what was sent behind a refused request forgotten", async () => {
      const unread = save("Content-Type: text/plain", "Content-Length: 5");
      const answers = await client.withoutEffect(() =>
        client.exchange(`${unread}abcde${client.head("GET", "/health/live", [CLOSE])}`),
      );
      expect(answers.map(({ status }) => status)).toEqual([415, 200]);
    });

    it("in chunks, a byte at a time, with extensions and trailers", async () => {
      const chunks = Array.from(BODY, (byte) => `1;a=b\r\n${byte}\r\n`).join("");
      const head = save(JSON_TYPE, "Transfer-Encoding: Chunked", CLOSE, "Trailer: X-A");
      const [answer] = await client.exchange(`${head}${chunks}0\r\nX-A: b\r\n\r\n`);
      expect(answer?.status).toBe(200);
      expect(JSON.parse(answer?.body ?? "")).toMatchObject({ Title: "smuggled" });
    });

    it("with a whole address in place of the path, which decides nothing else", async () => {
      const targets = ["http://evil.example/health/live", "HTTPS://u:p@evil.example:1/health/live"];
      for (const target of targets) {
        const [answer] = await client.exchange(client.head("GET", target, [CLOSE]));
        expect(answer?.status).toBe(200);
        expect(answer?.body).not.toContain("evil");
      }
    });

    it("with a wish to be asked for the body first, and with any other expectation", async () => {
      const wish = save(JSON_TYPE, `Content-Length: ${LENGTH}`, "Expect: 100-continue", CLOSE);
      const answers = await client.exchange(wish + BODY);
      expect(answers.map(({ status }) => status)).toEqual([100, 200]);
      const other = save(JSON_TYPE, `Content-Length: ${LENGTH}`, "Expect: miracles", CLOSE);
      const [refused] = await client.exchange(other + BODY);
      expect(refused?.status).toBe(200);
    });

    it("with a wish to speak another protocol, which is not granted", async () => {
      for (const protocol of ["h2c", "websocket"]) {
        const headers = [
          "Connection: Upgrade, close",
          `Upgrade: ${protocol}`,
          "HTTP2-Settings: AAMAAABk",
        ];
        const [answer] = await client.exchange(client.head("GET", "/health/live", headers));
        expect(answer?.status).toBe(200);
      }
    });
  });
});
