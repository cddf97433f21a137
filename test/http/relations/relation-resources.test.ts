import { describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { storedContents } from "../../support/database-contents.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

type Json = Readonly<Record<string, unknown>>;

const MISSING = 987_654;

describeEachDatabase("the resources of relations", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);

  /** Each resource with what a new record needs, its key, and a text that can be changed. */
  const resources = [
    {
      name: "TicketRelation",
      key: "TicketRelationId",
      text: "Comment",
      fresh: async () => ({
        SourceTicketId: await desk.createTicket(),
        DestinationTicketId: await desk.createTicket(),
        Comment: "old",
      }),
    },
    {
      name: "TicketRelationDefinition",
      key: "TicketRelationDefId",
      text: "Name",
      fresh: async () => ({ Name: "old" }),
    },
  ] as const;

  describe.each(resources)("$name", ({ name, key, text, fresh }) => {
    const create = async () =>
      (await callResource<Json>(api, `POST /${name}`, { body: await fresh() })).json;

    it("has a default", async () => {
      const { status, json } = await callResource<Json>(api, `GET /${name}/default`);
      expect([status, json[key], json["RelationType"]]).toEqual([200, 0, "Related"]);
    });

    it("creates, gets, changes and deletes", async () => {
      const created = await create();
      const id = Number(created[key]);
      expect(created["_Links"]).toEqual({ Self: `${api.url}/api/v1/${name}/${id}` });
      expect((await callResource<Json>(api, `GET /${name}/${id}`)).json).toEqual(created);
      const put = await callResource<Json>(api, `PUT /${name}/${id}`, { body: { [text]: "put" } });
      expect(put.json).toEqual({ ...created, [text]: "put" });
      const merged = await callResource<Json>(api, `PATCH /${name}/${id}`, {
        body: { [text]: "merged" },
      });
      expect(merged.json).toEqual({ ...created, [text]: "merged" });
      const stepped = await callResource<Json>(api, `PATCH /${name}/${id}`, {
        body: [
          { op: "test", path: `/${text}`, value: "merged" },
          { op: "replace", path: text.toLowerCase(), value: "stepped" },
        ],
      });
      expect(stepped.json).toEqual({ ...created, [text]: "stepped" });
      expect((await callResource(api, `DELETE /${name}/${id}`)).status).toBe(204);
      expect((await callResource(api, `DELETE /${name}/${id}`)).status).toBe(404);
    });

    it("changes nothing when a test in a patch fails", async () => {
      const id = Number((await create())[key]);
      const contents = await storedContents(database.db);
      const body = [
        { op: "replace", path: `/${text}`, value: "new" },
        { op: "test", path: `/${text}`, value: "something else" },
      ];
      expect((await callResource(api, `PATCH /${name}/${id}`, { body })).status).toBe(409);
      expect(await storedContents(database.db)).toEqual(contents);
    });

    it("wants the id of the address, and none for a new record", async () => {
      const id = Number((await create())[key]);
      const other = { ...(await fresh()), [key]: id + 1 };
      expect((await callResource(api, `PUT /${name}/${id}`, { body: other })).status).toBe(400);
      expect((await callResource(api, `POST /${name}`, { body: other })).status).toBe(400);
    });

    it.each(["GET", "PUT", "PATCH", "DELETE"])("%s of a missing one is 404", async (method) => {
      const body = method === "PUT" || method === "PATCH" ? { [text]: "x" } : undefined;
      for (const id of [MISSING, 0, -1]) {
        expect((await callResource(api, `${method} /${name}/${id}`, { body })).status).toBe(404);
      }
    });
  });
});
