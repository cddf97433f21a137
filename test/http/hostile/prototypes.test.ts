import { describe, expect, it } from "vitest";
import { namesOfPrototypes, judgeProcess } from "../../fuzz/oracle/judge-process.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { hostileClient, SAVE, type PostOptions } from "./hostile-client.ts";

const names = ["__proto__", "constructor", "prototype", "toString", "__defineGetter__"];
const form = "application/x-www-form-urlencoded";
const patch = "application/json-patch+json";
const merge = "application/merge-patch+json";

/** Whoever gets through changes what every object of the process inherits. */
const polluting: readonly (readonly [what: string, type: string, body: string])[] = [
  ["a member", "application/json", '{"Title":"a","__proto__":{"polluted":1,"TicketId":999999}}'],
  [
    "a member of a member",
    "application/json",
    '{"Title":"a","constructor":{"prototype":{"polluted":1}}}',
  ],
  [
    "a member of a record",
    "application/json",
    '{"Title":"a","Category":{"__proto__":{"polluted":1}}}',
  ],
  [
    "a key of a dictionary",
    "application/json",
    '{"Title":"a","CustomFields":{"__proto__":{"polluted":"1"}}}',
  ],
  [
    "a text in a dictionary",
    "application/json",
    '{"Title":"a","CustomFields":{"__proto__":"1","constructor":"1"}}',
  ],
  ["the whole body as a list", "application/json", '[{"__proto__":{"polluted":1}}]'],
  [
    "an element",
    "application/xml",
    "<a><Title>a</Title><__proto__><polluted>1</polluted></__proto__></a>",
  ],
  [
    "a key of XML",
    "application/xml",
    "<a><Title>a</Title><CustomFields><p><Key>__proto__</Key><Value>1</Value></p><__proto__>2</__proto__></CustomFields></a>",
  ],
  ["a path of a form", form, "Title=a&__proto__.polluted=1&__proto__[polluted]=1"],
  [
    "a longer path of a form",
    form,
    "Title=a&constructor.prototype.polluted=1&Category[__proto__][polluted]=1",
  ],
  ["a key of a form", form, "Title=a&CustomFields[__proto__]=1&CustomFields.__proto__.polluted=1"],
  ["an index of a form", form, "Title=a&Tags[__proto__][polluted]=1&Tags[constructor]=1"],
  ["a pointer", patch, '[{"op":"add","path":"/__proto__/polluted","value":1}]'],
  ["a longer pointer", patch, '[{"op":"add","path":"/constructor/prototype/polluted","value":1}]'],
  [
    "a pointer into a record",
    patch,
    '[{"op":"replace","path":"/Category/__proto__/polluted","value":1}]',
  ],
  [
    "a pointer into a dictionary",
    patch,
    '[{"op":"add","path":"/CustomFields/__proto__/polluted","value":1}]',
  ],
  ["a key by a pointer", patch, '[{"op":"add","path":"/CustomFields/__proto__","value":"1"}]'],
  ["a pointer into a list", patch, '[{"op":"add","path":"/Tags/__proto__","value":{"Id":1}}]'],
  [
    "a value of an operation",
    patch,
    '[{"op":"add","path":"/CustomFields","value":{"__proto__":{"polluted":"1"}}}]',
  ],
  ["an operation itself", patch, '[{"__proto__":{"op":"add","path":"/Title","value":"a"}}]'],
  [
    "an escaped pointer",
    patch,
    '[{"op":"add","path":"/~0proto~1/x","value":1},{"op":"test","path":"/__proto__","value":{}}]',
  ],
  ["an object to merge", merge, '{"Title":"a","__proto__":{"polluted":1},"constructor":null}'],
  [
    "a record to merge",
    merge,
    '{"Title":"a","Category":{"__proto__":{"polluted":1}},"CustomFields":{"__proto__":null}}',
  ],
];

describeOneDatabase("what everything inherits", (database) => {
  const api = testApi(database);
  const client = hostileClient(api, database);
  const before = namesOfPrototypes();

  /** Posts something, and says what it did to what everything inherits. */
  const post = async (body: string, options: PostOptions) => {
    const answer = await client.post(body, options);
    return { answer, harm: judgeProcess(before) };
  };

  it.each(polluting)("is not reached by %s", async (_what, type, body) => {
    const { answer, harm } = await post(body, { type });
    expect(harm).toBeNull();
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect([200, 400]).toContain(answer.status);
    const json = JSON.parse(answer.body) as Record<string, unknown>;
    expect(Object.hasOwn(json, "polluted")).toBe(false);
  });

  describe.each(names)("as %s", (name) => {
    it.each([
      `$select=${name}`,
      `$select=Category/${name}/polluted,${name}/${name}`,
      `${name}=1&${name}.polluted=1&${name}[polluted]=1`,
      `ticketEntityId=1&${name}=2`,
    ])("is not reached by the query %s", async (query) => {
      const { answer, harm } = await post("null", {
        target: `/api/v1/Agents/Ticket/GetTicketEntity?ticketEntityId=1&${query}`,
      });
      expect([harm, answer.status]).toEqual([null, 200]);
    });

    it("is no argument, no zone, no language and no path", async () => {
      const headers = {
        "so-timezone": name,
        "so-language": name,
        "so-culture": name,
        prefer: name,
      };
      expect((await client.post("null", { headers })).status).toBe(400);
      expect((await client.post("{}", { target: `${SAVE}/${name}` })).status).toBe(404);
      expect((await client.post("{}", { target: `/${name}/api/v1` })).status).toBe(421);
      expect((await client.post("{}", { target: `/api/v1/Agents/${name}/${name}` })).status).toBe(
        404,
      );
    });

    it("is no charset and no encoding", async () => {
      const type = `application/json; charset=${name}`;
      expect((await client.post("{}", { type })).status).toBe(415);
      expect((await client.post("{}", { headers: { "content-encoding": name } })).status).toBe(415);
      expect((await client.post("{}", { type: name })).status).toBe(415);
      expect((await client.post("{}", { headers: { accept: name } })).status).toBe(406);
    });
  });
});
