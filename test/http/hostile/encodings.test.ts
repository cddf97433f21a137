import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { refusalOf, hostileClient } from "./hostile-client.ts";

const LIMIT = 256 * 1024;
const xml = "application/xml";
const form = "application/x-www-form-urlencoded";
const patch = "application/json-patch+json";

/** The bytes in the place of a title, in each way to write one. */
const bodies: readonly (readonly [type: string, before: string, after: string])[] = [
  ["application/json", '{"Title":"', '"}'],
  ["text/json", '{"Title":"', '"}'],
  [xml, "<a><Title>", "</Title></a>"],
  ["text/xml", "<a><Title>", "</Title></a>"],
  [form, "Title=", ""],
  [patch, '[{"op":"add","path":"/Title","value":"', '"}]'],
  ["application/merge-patch+json", '{"Title":"', '"}'],
];

const broken: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ["a byte that begins nothing", [0x80]],
  ["a character that is cut off", [0xe2, 0x82]],
  ["a slash in two bytes", [0xc0, 0xaf]],
  ["a zero in two bytes", [0xc0, 0x80]],
  ["a slash in three bytes", [0xe0, 0x80, 0xaf]],
  ["half of a surrogate pair", [0xed, 0xa0, 0x80]],
  ["a character beyond all", [0xf4, 0x90, 0x80, 0x80]],
  ["a byte that no text has", [0xff]],
];

const titleOf = (body: string): unknown => (JSON.parse(body) as { Title: unknown }).Title;

describeOneDatabase("the bytes of a body", (database) => {
  const api = testApi(database, { requestBytes: LIMIT });
  const client = hostileClient(api, database);
  const refusal = async (bytes: Uint8Array, type: string) =>
    refusalOf(await client.withoutEffect(() => client.post(bytes, { type })));

  describe.each(bodies)("of %s", (type, before, after) => {
    it.each(broken)("are refused with %s", async (_what, bytes) => {
      expect(
        await refusal(
          Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]),
          type,
        ),
      ).toBe(400);
    });

    it("are refused in UTF-16 with half a character, and with half a pair", async () => {
      const text = Buffer.from(`${before}a${after}`, "utf16le");
      expect(await refusal(text.subarray(0, -1), `${type}; charset=utf-16le`)).toBe(400);
      const half = Buffer.from(`${before}\uD800${after}`, "utf16le");
      expect(await refusal(half, `${type}; charset=utf-16le`)).toBe(400);
    });

    it("are read by their mark, whatever their label says", async () => {
      const utf16 = Buffer.from(`\uFEFF${before}\u00E6${after}`, "utf16le");
      for (const bytes of [utf16, Buffer.from(utf16).swap16()]) {
        const answer = await client.post(bytes, { type: `${type}; charset=iso-8859-1` });
        expect([answer.status, titleOf(answer.body)]).toEqual([200, "\u00E6"]);
      }
      const utf8 = await client.post(`\uFEFF${before}a${after}`, { type });
      expect([utf8.status, titleOf(utf8.body)]).toEqual([200, "a"]);
    });

    it("are refused where they are another charset than their label says", async () => {
      const utf16 = Buffer.from(`${before}a${after}`, "utf16le");
      // A form of zero bytes names members that nobody has, and no title.
      expect(await refusal(utf16, `${type}; charset=utf-8`)).toBe(400);
      expect(await refusal(Buffer.from(`${before}a${after}`), `${type}; charset=utf-16`)).toBe(400);
    });

    it("are never refused for a charset in words of the caller", async () => {
      const answer = await client.post(`${before}a${after}`, { type: `${type}; charset=Kanari7` });
      expect(refusalOf(answer)).toBe(415);
      expect(answer.body).not.toContain("Kanari7");
    });
  });

  it.each(["%C0%80", "%ED%A0%80", "%FF", "%", "%4", "%zz", "%u0041"])(
    "are refused when a form writes %s",
    async (text) => {
      expect(await refusal(Buffer.from(`Title=${text}`), form)).toBe(400);
    },
  );

  it("make no text that cannot be stored", async () => {
    const zero = await client.withoutEffect(() => client.post('{"Title":"a\\u0000b"}'));
    expect(refusalOf(zero)).toBe(400);
    const half = await client.withoutEffect(() => client.post('{"Title":"a\\uD800b"}'));
    expect(refusalOf(half)).toBe(400);
  });

  describe("compressed", () => {
    const gzip = { "content-encoding": "gzip" };
    const whole = gzipSync('{"Title":"a"}');
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));

    it("count as what they expand to", async () => {
      expect(bomb.byteLength).toBeLessThan(LIMIT);
      const answer = await client.withoutEffect(() => client.post(bomb, { headers: gzip }));
      expect(refusalOf(answer)).toBe(413);
      const fits = gzipSync(`{"Title":"${"a".repeat(200)}"}`.padEnd(LIMIT));
      expect((await client.post(fits, { headers: gzip })).status).toBe(200);
      const tooLong = gzipSync(`{"Title":"${"a".repeat(200)}"}`.padEnd(LIMIT + 1));
      expect(refusalOf(await client.post(tooLong, { headers: gzip }))).toBe(413);
    });

    it.each([
      ["cut off", bomb.subarray(0, 100)],
      ["not compressed", Buffer.from('{"Title":"a"}')],
      ["damaged", gzipSync('{"Title":"a"}').fill(0, 12, 16)],
      ["with a wrong sum", Buffer.concat([whole.subarray(0, -8), Buffer.alloc(8, 1)])],
      ["with something behind", Buffer.concat([gzipSync('{"Title":"a"}'), Buffer.from("more")])],
      ["twice", gzipSync(gzipSync('{"Title":"a"}'))],
      ["a second part that is no JSON", Buffer.concat([gzipSync('{"Title":"a"}'), gzipSync("}")])],
    ])("are refused when they are %s", async (_what, bytes) => {
      expect(
        refusalOf(await client.withoutEffect(() => client.post(bytes, { headers: gzip }))),
      ).toBe(400);
    });

    it.each(["br", "deflate", "gzip, gzip", "identity, gzip", "compress", "Kanari7"])(
      "by %s are refused",
      async (encoding) => {
        const headers = { "content-encoding": encoding };
        const answer = await client.withoutEffect(() => client.post("{}", { headers }));
        expect(refusalOf(answer)).toBe(415);
        expect(answer.body).not.toContain("Kanari7");
      },
    );
  });
});
