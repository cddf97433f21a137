import { expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { testApi, type TestAnswer } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { listDesk, type RowJson } from "./list-desk.ts";

interface Configured {
  /** Below `/api`. */
  readonly path: string;
  readonly made: object;
  readonly key: string;
  readonly changed: object;
  readonly changedBySomebodyElse: object;
}

const names = { changed: { Name: "Mine" }, changedBySomebodyElse: { Name: "Theirs" } };

/** The same with names that nothing else has. */
function withNames(one: Configured, name: string): Configured {
  const unique = {
    Key: `x_${name}`,
    Address: `${name}@example.com`,
    UserName: name,
    Name: name,
  };
  const own = Object.entries(unique).filter(([member]) => Object.hasOwn(one.made, member));
  return { ...one, made: { ...one.made, ...Object.fromEntries(own) } };
}

const configured: readonly Configured[] = [
  { path: "v1/List/TicketCategory/Items", made: { Name: "A" }, key: "TicketCategoryId", ...names },
  { path: "v1/List/TicketPriority/Items", made: { Name: "A" }, key: "TicketPriorityId", ...names },
  { path: "v1/List/TicketStatus/Items", made: { Name: "A" }, key: "TicketStatusId", ...names },
  { path: "v1/List/TicketType/Items", made: { Name: "A" }, key: "TicketTypeId", ...names },
  { path: "v1/TicketType", made: { Name: "B" }, key: "TicketTypeId", ...names },
  {
    path: "counterfoil/v1/custom-fields",
    made: { Key: "x_size", Label: "A", Type: "ShortText" },
    key: "Key",
    changed: { Label: "Mine" },
    changedBySomebodyElse: { Label: "Theirs" },
  },
  {
    path: "counterfoil/v1/mailboxes",
    made: { Address: "a@example.com" },
    key: "MailboxId",
    changed: { FriendlyName: "Mine" },
    changedBySomebodyElse: { FriendlyName: "Theirs" },
  },
  {
    path: "counterfoil/v1/reply-templates",
    made: { Name: "A", Bodies: [] },
    key: "ReplyTemplateId",
    ...names,
  },
  {
    path: "v1/User",
    made: { Name: "AA", UserName: "aa", Role: { Id: 3 } },
    key: "AssociateId",
    ...names,
  },
];

const tagOf = ({ headers }: { readonly headers: Headers }): string => {
  const tag = headers.get("etag");
  if (tag === null) throw new Error("the answer has no entity tag");
  return tag;
};

describeEachDatabase("the versions of what is configured", (database) => {
  const api = testApi(database);
  const { call } = listDesk(api, database);

  async function at<Json = RowJson>(
    target: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<TestAnswer<Json>> {
    const [method = "", path = ""] = target.split(" ");
    const response = await fetch(`${api.url}/api/${path}`, {
      method,
      headers: {
        authorization: `Basic ${btoa(api.administrator)}`,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = JSON.parse(text || "null") as Json;
    return { status: response.status, headers: response.headers, text, json };
  }

  async function make({ path, made, key }: Configured) {
    const answer = await at(`POST ${path}`, made);
    expect(answer.status).toBe(200);
    return { address: `${path}/${String(answer.json[key])}`, tag: tagOf(answer) };
  }

  it.each(configured)("refuse at $path what was meant for another state", async (one) => {
    const { address, tag } = await make(one);
    const read = await at(`GET ${address}`);
    const changed = await at(`PUT ${address}`, one.changedBySomebodyElse, { "if-match": tag });
    expect(changed.status).toBe(200);
    const before = await storedContents(database.db);
    for (const old of [tag, tagOf(read)]) {
      const late = await at(`PUT ${address}`, one.changed, { "if-match": old });
      expect([late.status, late.json.ErrorType]).toEqual([412, "SoPreconditionException"]);
    }
    expect(await storedContents(database.db)).toEqual(before);
    const after = await at(`PUT ${address}`, one.changed, { "if-match": tagOf(changed) });
    expect(after.status).toBe(200);
    expect(after.json).toMatchObject(one.changed);
    expect((await at(`PUT ${address}`, {}, { "if-match": "*" })).status).toBe(200);
  });

  it.each(configured.filter(({ path }) => !/^v1\/(?:User|TicketType)$/.test(path)))(
    "let nobody delete at $path what is another one by now",
    async (one) => {
      const { address, tag } = await make(withNames(one, "gone"));
      const { headers } = await at(`PUT ${address}`, one.changed);
      const late = await at(`DELETE ${address}`, undefined, { "if-match": tag });
      expect(late.status).toBe(412);
      const deleted = await at(`DELETE ${address}`, undefined, { "if-match": tagOf({ headers }) });
      expect(deleted.status).toBe(204);
    },
  );

  it.each(configured.filter(({ path }) => path !== "v1/TicketType"))(
    "let only the faster of two through at $path, and spare an answer that is known",
    async (one) => {
      const { address, tag } = await make(withNames(one, "fast"));
      const read = await at(`GET ${address}`);
      const known = await at(`GET ${address}`, undefined, { "if-none-match": tagOf(read) });
      expect([known.status, known.text]).toEqual([304, ""]);
      const two = await Promise.all(
        [one.changed, one.changedBySomebodyElse].map((body) =>
          at(`PUT ${address}`, body, { "if-match": tag }),
        ),
      );
      expect(two.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
      const changed = await at(`GET ${address}`, undefined, { "if-none-match": tagOf(read) });
      expect(changed.status).toBe(200);
    },
  );

  it("are those of hours for a priority, and of members for a category", async () => {
    const parts = [
      {
        list: "TicketPriority",
        part: (id: string) => `counterfoil/v1/priorities/${id}/opening-hours`,
        body: { Days: [{ Day: "Monday", Intervals: [{ Start: "08:00", Stop: "11:00" }] }] },
      },
      {
        list: "TicketCategory",
        part: (id: string) => `counterfoil/v1/categories/${id}/members`,
        body: [{ AssociateId: 1, Weight: 2 }],
      },
    ];
    for (const { list, part, body } of parts) {
      const one = {
        path: `v1/List/${list}/Items`,
        made: { Name: "P" },
        key: `${list}Id`,
        ...names,
      };
      const { address, tag } = await make(one);
      const place = part(address.slice(address.lastIndexOf("/") + 1));
      const read = await at(`GET ${place}`, undefined, { "if-match": tag });
      expect(read.status).toBe(200);
      const put = await at(`PUT ${place}`, body, { "if-match": tag });
      expect(put.status).toBe(200);
      expect((await at(`PUT ${address}`, { Name: "Q" }, { "if-match": tag })).status).toBe(412);
      expect((await at(`PUT ${place}`, body, { "if-match": tag })).status).toBe(412);
      expect((await at(`GET ${place}`, undefined, { "if-match": tag })).status).toBe(412);
      const next = await at(`PUT ${address}`, { Name: "Q" }, { "if-match": tagOf(put) });
      expect(next.status).toBe(200);
    }
  });

  it("are heeded by the operations of agents", async () => {
    const entity = { Name: "Tagged", UdListDefinitionId: 5 };
    const made = await call("SaveListItemEntity", { ListItemEntity: entity });
    const wish = { ListItemEntity: { ...entity, Id: made.json["Id"], Tooltip: "Mine" } };
    const headers = { "if-match": tagOf(made) };
    const first = await call("SaveListItemEntity", wish, { headers });
    expect(first.status).toBe(200);
    expect((await call("SaveListItemEntity", wish, { headers })).status).toBe(412);
    const which = { Id: made.json["Id"], UdListDefinitionId: 5 };
    expect(tagOf(await call("GetFromListDefinition", which))).toBe(tagOf(first));

    const status = await call("SaveTicketStatusEntity", { Name: "S", Status: "Active" });
    const id = Number(status.json["TicketStatusId"]);
    const old = { headers: { "if-match": tagOf(status) } };
    const renamed = { TicketStatusId: id, Name: "T" };
    expect((await call("SaveTicketStatusEntity", renamed, old)).status).toBe(200);
    expect((await call("SaveTicketStatusEntity", renamed, old)).status).toBe(412);
    const remove = `DeleteTicketStatusEntity?ticketStatusEntityId=${id}`;
    expect((await call(remove, undefined, old)).status).toBe(412);
    const read = await call(`GetTicketStatusEntity?ticketStatusEntityId=${id}`);
    const now = { headers: { "if-match": tagOf(read) } };
    expect((await call(remove, undefined, now)).status).toBe(204);
  });

  it("do not tell of a state to callers who may not change it", async () => {
    const agent = await api.addUser("agent", "Agent");
    const body = { TicketStatusId: 1, Name: "T" };
    const headers = { "if-match": '"1-0"' };
    const refused = await call("SaveTicketStatusEntity", body, { headers, as: agent });
    expect(refused.status).toBe(403);
  });
});
