import { connect, type Socket } from "node:net";
import { expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { hostileClient, NO_ANSWER, refusalOf, SAVE } from "./hostile-client.ts";

const JSON_TYPE = "Content-Type: application/json";
const BODY = '{"Title":"a"}';
const BYTE_EVERY_MS = 20;

describeOneDatabase("a client that takes its time", (database) => {
  const api = testApi(database, {
    patience: { headersMs: 200, requestMs: 500, keepAliveMs: 100, lookEveryMs: 50 },
  });
  const client = hostileClient(api, database);

  /** Writes a byte now and then until the server has had enough; then what it said. */
  const drip = (begin: string, byte: string): Promise<string> =>
    new Promise((resolve) => {
      let received = "";
      const socket = connect(Number(new URL(api.url).port), "127.0.0.1", () => socket.write(begin));
      const timer = setInterval(() => socket.write(byte), BYTE_EVERY_MS);
      socket.on("data", (chunk) => {
        received += chunk.toString();
      });
      socket.on("error", () => {}); // it is written to until it is closed
      socket.once("close", () => {
        clearInterval(timer);
        resolve(received);
      });
    });

  const saveHead = (...headers: readonly string[]): string =>
    client.head("POST", SAVE, [JSON_TYPE, ...headers]);

  it.each<[string, () => string, string]>([
    ["with its first line", () => "POST /api/v1/Agents/Ticket/S", "a"],
    ["with its headers", () => "POST / HTTP/1.1\r\nHost: a\r\nX-A: ", "a"],
    ["with a body of a known length", () => `${saveHead("Content-Length: 10000")}{"Title":"`, "a"],
    ["with a body in chunks", () => saveHead("Transfer-Encoding: chunked"), "1\r\n \r\n"],
    [
      "with a compressed body",
      () => saveHead("Content-Length: 10000", "Content-Encoding: gzip"),
      "\u001F",
    ],
  ])("%s is sent away", async (_what, begin, byte) => {
    const received = await client.withoutEffect(() => drip(begin(), byte));
    expect(received).toMatch(/^(HTTP\/1\.1 4\d\d .*)?$/s);
  });

  it("and says nothing more is forgotten", async () => {
    const answers = await client.exchange(client.head("GET", "/health/live"));
    expect(answers.map(({ status }) => status)).toEqual([200]);
    const [silent] = await client.exchange();
    expect(refusalOf(silent)).toBe(408);
    const [answer] = await client.withoutEffect(() =>
      client.exchange(`${saveHead("Content-Length: 10000")}{"Title":`),
    );
    expect([408, NO_ANSWER]).toContain(refusalOf(answer));
  });
});

describeOneDatabase("a client that goes away", (database) => {
  const api = testApi(database);
  const client = hostileClient(api, database);

  /** Resolves when the server has seen that the client is gone. */
  const vanish = (bytes: string, whenToGo: (socket: Socket) => void): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(new URL(api.url).port), "127.0.0.1", () => {
        socket.write(bytes, () => whenToGo(socket));
      });
      socket.on("error", () => {}).resume();
      socket.once("close", () => resolve("gone"));
    });
  const head = (): string =>
    client.head("POST", SAVE, [JSON_TYPE, `Content-Length: ${BODY.length + 1}`]);
  const ways: readonly (readonly [string, (socket: Socket) => void])[] = [
    ["closes", (socket) => void socket.end()],
    ["breaks off", (socket) => void socket.resetAndDestroy()],
  ];

  /** So often, because it depends on the moment what the server is just doing. */
  const oftenVanish = async (bytes: string, go: (socket: Socket) => void): Promise<string> => {
    for (let round = 1; round < 20; round += 1) await vanish(bytes, go);
    return vanish(bytes, go);
  };

  it.each(ways)("within its body stores nothing: it %s", async (_how, go) => {
    const run = () => oftenVanish(head() + BODY, go);
    expect(await client.withoutEffect(run)).toBe("gone");
  });

  it.each(ways)("within its headers stores nothing: it %s", async (_how, go) => {
    const run = () => oftenVanish(head().slice(0, -10), go);
    expect(await client.withoutEffect(run)).toBe("gone");
  });

  it.each(ways)("within the answer leaves the server as it was: it %s", async (_how, go) => {
    const get = client.head("GET", "/api/openapi/v1.json").repeat(10);
    const run = () => oftenVanish(get, (socket) => socket.once("data", () => go(socket)));
    expect(await client.withoutEffect(run)).toBe("gone");
  });
});
