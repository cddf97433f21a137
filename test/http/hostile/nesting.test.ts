import { describe, expect, it } from "vitest";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { refusalOf, hostileClient } from "./hostile-client.ts";

/** A member that nobody declared, so that only its depth counts. */
const inJson = (depth: number, open: string, close: string): string =>
  `{"Title":"a","x":${open.repeat(depth)}1${close.repeat(depth)}}`;
const inXml = (depth: number): string =>
  `<a><Title>a</Title>${"<x>".repeat(depth)}${"</x>".repeat(depth)}</a>`;
const inForm = (depth: number): string => `Title=a&x${".y".repeat(depth)}=1`;
const inPatch = (depth: number): string =>
  `[{"op":"add","path":"/Title","value":"a","x":${"[".repeat(depth)}1${"]".repeat(depth)}}]`;

const LEVELS = 64;

describeOneDatabase("what is nested deeply", (database) => {
  const api = testApi(database);
  const client = hostileClient(api, database);

  /** The outermost levels of the body itself, and what is around `levels` more. */
  const kinds = [
    ["lists", "application/json", (depth: number) => inJson(depth, "[", "]"), 1],
    ["objects", "text/json", (depth: number) => inJson(depth, '{"a":', "}"), 1],
    [
      "a merge patch",
      "application/merge-patch+json",
      (depth: number) => inJson(depth, "[", "]"),
      1,
    ],
    ["a JSON patch", "application/json-patch+json", inPatch, 2],
    ["elements", "application/xml", inXml, 1],
    ["elements as text", "text/xml", inXml, 1],
    ["the path of a pair", "application/x-www-form-urlencoded", inForm, 1],
  ] as const;

  describe.each(kinds)("%s", (_name, type, write, own) => {
    it("is read down to the last level that is allowed", async () => {
      const answer = await client.post(write(LEVELS - own), { type });
      expect(answer.status).toBe(200);
    });

    it.each([LEVELS - own + 1, 1000, 100_000])(
      "is refused from the next one on: %i",
      async (depth) => {
        const answer = await client.withoutEffect(() => client.post(write(depth), { type }));
        expect(refusalOf(answer)).toBe(400);
      },
    );
  });

  it("never ends in a list that is left open", async () => {
    for (const open of ["[", '{"a":', '[[{"a":']) {
      const answer = await client.withoutEffect(() => client.post(open.repeat(200_000)));
      expect(refusalOf(answer)).toBe(400);
    }
  });

  it("of a hundred thousand values is refused by their number", async () => {
    const values = `{"Title":"a","x":[${"1,".repeat(100_000)}1]}`;
    expect(refusalOf(await client.withoutEffect(() => client.post(values)))).toBe(400);
  });
});
