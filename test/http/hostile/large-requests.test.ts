import { Agent, get } from "node:http";
import { describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { hostileClient, NO_ANSWER, refusalOf, SAVE } from "./hostile-client.ts";

const LIMIT = 64 * 1024;
const JSON_TYPE = "Content-Type: application/json";
const CLOSE = "Connection: close";
const READ = "/api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=1";

const bodyOf = (length: number): string => '{"Title":"a"}'.padEnd(length);
const chunksOf = (body: string, size: number): string =>
  `${(body.match(new RegExp(`.{1,${size}}`, "gs")) ?? [])
    .map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`)
    .join("")}0\r\n\r\n`;

describeOneDatabase("requests that are large", (database) => {
  const api = testApi(database, { requestBytes: LIMIT });
  const client = hostileClient(api, database);
  const save = (...headers: readonly string[]): string =>
    client.head("POST", SAVE, [JSON_TYPE, CLOSE, ...headers]);

  describe("in their body", () => {
    it("are served up to the limit, however they are sent", async () => {
      const body = bodyOf(LIMIT);
      const [long] = await client.exchange(save(`Content-Length: ${LIMIT}`), body);
      const [chunked] = await client.exchange(
        save("Transfer-Encoding: chunked"),
        chunksOf(body, 4000),
      );
      expect([long?.status, chunked?.status]).toEqual([200, 200]);
    });

    it.each([LIMIT + 1, 20 * LIMIT])("are refused beyond it: %i bytes", async (length) => {
      const body = bodyOf(length);
      const [long] = await client.withoutEffect(() =>
        client.exchange(save(`Content-Length: ${length}`), body),
      );
      expect([413, NO_ANSWER]).toContain(refusalOf(long));
      const [chunked] = await client.withoutEffect(() =>
        client.exchange(save("Transfer-Encoding: chunked"), chunksOf(body, 4000)),
      );
      expect([413, NO_ANSWER]).toContain(refusalOf(chunked));
    });

    it("are refused by the length that they announce, before any of it comes", async () => {
      const [answer] = await client.withoutEffect(() =>
        client.exchange(save(`Content-Length: ${2 ** 40}`)),
      );
      expect(refusalOf(answer)).toBe(413);
    });

    it("are refused without a sign-in, whatever is in them", async () => {
      const [answer] = await client.withoutEffect(() => {
        const unsigned = save(`Content-Length: ${LIMIT}`).replace(/Authorization: .*\r\n/, "");
        return client.exchange(unsigned, bodyOf(LIMIT));
      });
      expect(refusalOf(answer)).toBe(401);
    });
  });

  describe("in their headers", () => {
    it.each([
      ["one long value", [`X-A: ${"a".repeat(100_000)}`]],
      ["one long name", [`${"x".repeat(100_000)}: a`]],
      ["many short ones", Array.from({ length: 20_000 }, (_, number) => `x${number}: a`)],
      ["many cookies", [`Cookie: ${"a=b; ".repeat(50_000)}`]],
    ])("are refused: %s", async (_what, headers) => {
      const answers = await client.withoutEffect(() =>
        client.exchange(client.head("GET", "/health/live", [...headers, CLOSE])),
      );
      for (const answer of answers) expect(refusalOf(answer)).toBe(431);
    });

    it.each([
      ["Accept", `${"a/b;q=0.5,".repeat(1000)}*/*`, 200],
      ["Accept-Language", "xx-YY;q=0.1,".repeat(1000), 200],
      ["SO-TimeZone", "A".repeat(14_000), 400],
      ["Prefer", "x=y,".repeat(3000), 200],
      ["Prefer", `dry-run=${'"'.repeat(10_000)}`, 400],
      ["If-Match", '"1-1",'.repeat(2000), 412],
      ["X-Forwarded-For", "1.1.1.1,".repeat(1500), 200],
      ["Cookie", "a=b; ".repeat(2500), 200],
      ["Accept-Encoding", "gzip;q=0.5,".repeat(1200), 200],
      ["Idempotency-Key", "k".repeat(14_000), 400],
    ])("are read to their end in no time: %s", async (name, value, status) => {
      const request = client.head("POST", SAVE, [
        JSON_TYPE,
        CLOSE,
        `${name}: ${value}`,
        "Content-Length: 13",
      ]);
      const [answer] = await client.exchange(request, '{"Title":"a"}');
      expect(answer?.status).toBe(status);
    });
  });

  describe("in their address", () => {
    it.each([
      ["a long path", `/${"a".repeat(12_000)}`, 404],
      ["a path of many steps", "/a".repeat(6000), 404],
      ["a long parameter", `/api/v1/Ticket/${"1".repeat(12_000)}`, 404],
      ["an escaped path", `/${"%61".repeat(4000)}`, 404],
      ["a broken escape at the end", `/${"%61".repeat(4000)}%`, 400],
      ["a long query", `${READ}&x=${"a".repeat(12_000)}`, 405],
    ])("get an answer: %s", async (_what, target, status) => {
      const [answer] = await client.withoutEffect(() =>
        client.exchange(client.head("PUT", target, [CLOSE])),
      );
      expect(refusalOf(answer)).toBe(status);
    });

    it("are told so where the connection has served before", async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const statusOf = (path: string) =>
        new Promise((resolve, reject) => {
          const sent = get(`${api.url}${path}`, { agent }, (response) => {
            response.resume().on("end", () => setImmediate(resolve, response.statusCode));
          });
          sent.on("error", reject);
        });
      try {
        expect(await statusOf("/health/live")).toBe(200);
        expect(await statusOf(`/${"a".repeat(100_000)}`)).toBe(431);
      } finally {
        agent.destroy();
      }
    });

    it.each([
      ["a long path", `/${"a".repeat(20_000)}`],
      [
        "ten thousand parameters",
        `${READ}&${Array.from({ length: 10_000 }, (_, number) => `p${number}=1`).join("&")}`,
      ],
    ])("are refused where no address is so long: %s", async (_what, target) => {
      const answers = await client.withoutEffect(() =>
        client.exchange(client.head("POST", target, [CLOSE])),
      );
      for (const answer of answers) expect([413, 414, 431]).toContain(refusalOf(answer));
    });

    it.each([
      ["the same parameter again and again", "ticketEntityId=1&".repeat(700)],
      ["parameters without a name", "&=".repeat(5000)],
      ["parameters of a letter", "a&".repeat(6000)],
      ["a list of many", `$select=${"Title,".repeat(2000)}`],
      ["a deep selection", `$select=${"Category/".repeat(1400)}Name`],
      ["selections again and again", "$select=Title&".repeat(900)],
    ])("are read to their end in no time: %s", async (_what, query) => {
      const target = `${READ}&${query}`;
      const [answer] = await client.exchange(
        client.head("POST", target, [CLOSE, "Content-Length: 0"]),
      );
      expect(answer?.status).toBe(200);
    });
  });

  describe("in their methods", () => {
    it.each(["TRACE", "PROPFIND", "SEARCH", "LOCK", "MKCOL", "PURGE", "QUERY"])(
      "%s is nothing that a path has",
      async (method) => {
        const [answer] = await client.withoutEffect(() =>
          client.exchange(client.head(method, SAVE, [CLOSE, "X-Secret: Kanari7"])),
        );
        expect(refusalOf(answer)).toBe(405);
        expect(answer?.headers["allow"]).toBe("GET, HEAD, POST");
        expect(answer?.body).not.toContain("Kanari7");
      },
    );

    it("CONNECT leads nowhere", async () => {
      const answers = await client.withoutEffect(() =>
        client.exchange(client.head("CONNECT", "127.0.0.1:22", [CLOSE])),
      );
      for (const answer of answers) expect([400, 404, 405]).toContain(refusalOf(answer));
    });
  });
});
