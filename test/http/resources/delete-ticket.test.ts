import { beforeAll, describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { databaseContents, storedContents } from "../../support/database-contents.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { testApi, testStart, type TestApi } from "../../support/test-api.ts";

const DELETED = 4;
const DELETE_TICKET = 34;
const MISSING = 987_654;

/** Both ways to delete a ticket, and what they answer for one that does not exist. */
const ways = [
  {
    name: "DELETE /Ticket/{id}",
    missing: 404,
    remove: (api: TestApi, ticketId: number, as = api.administrator) =>
      callResource(api, `DELETE /Ticket/${ticketId}`, { as }),
  },
  {
    name: "DeleteTicketEntity",
    missing: 204,
    remove: (api: TestApi, ticketId: number, as = api.administrator) =>
      api.call("DeleteTicketEntity", { as, body: { ticketEntityId: ticketId } }),
  },
] as const;

describeOneDatabase("deleting a ticket", (database) => {
  const api = testApi(database);
  let lead = "";
  beforeAll(async () => {
    lead = await api.addUser("lead", "Team lead");
  });

  const create = async (): Promise<number> =>
    (await api.call("SaveTicketEntity", { body: { Title: "Away with it" } })).json.TicketId;
  const read = async (id: number) =>
    (await api.call(`GetTicketEntity?ticketEntityId=${id}`, { body: "null" })).json;
  const logOf = async (ticketId: number) =>
    (
      await database.db.query<{ action: number }>(
        "select action from ticket_log where ticket_id = $1 order by log_id",
        [ticketId],
      )
    ).rows.map(({ action }) => action);

  describe.each(ways)("by $name", ({ remove, missing }) => {
    it("gives it the status of deleted tickets, and the log says so", async () => {
      const id = await create();
      api.clock.set(testStart + 60);
      const { status, text, headers } = await remove(api, id);
      api.clock.set(testStart);
      expect([status, text]).toEqual([204, ""]);
      expect(headers.get("content-type")).toBeNull();
      expect(headers.get("etag")).toBeNull();
      const deleted = await read(id);
      expect(deleted).toMatchObject({ BaseStatus: "Deleted", Title: "Away with it" });
      expect(deleted.Status?.TicketStatusId).toBe(DELETED);
      expect(await logOf(id)).toEqual([19, DELETE_TICKET]);
    });

    it("leaves no trace on one that is deleted already", async () => {
      const id = await create();
      await remove(api, id);
      const stored = await storedContents(database.db);
      expect((await remove(api, id)).status).toBe(204);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("takes a right that editing every ticket does not include, also on a deleted one", async () => {
      const id = await create();
      const refused = await remove(api, id, lead);
      expect([refused.status, refused.json.ErrorType]).toEqual([403, "SoSentryException"]);
      expect((await read(id)).BaseStatus).toBe("Active");
      await remove(api, id);
      expect((await remove(api, id, lead)).status).toBe(403);
    });

    it("does not tell whoever lacks the right whether there is such a ticket", async () => {
      expect((await remove(api, MISSING, lead)).status).toBe(403);
    });

    it.each([MISSING, 0, -1])(`answers ${missing} for id %i, and makes nothing`, async (id) => {
      const contents = await databaseContents(database.db);
      expect((await remove(api, id)).status).toBe(missing);
      expect(await databaseContents(database.db)).toEqual(contents);
    });

    it("is a conflict on a ticket that lives on in another one", async () => {
      const [merged, kept] = [await create(), await create()];
      await database.db.query(
        `update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $2
          where ticket_id = $1`,
        [merged, kept],
      );
      expect((await remove(api, merged)).status).toBe(409);
    });
  });

  it.each([undefined, "null", "{}"])(
    "by the operation with the body %s: no ticket",
    async (body) => {
      expect((await api.call("DeleteTicketEntity", { body })).status).toBe(204);
    },
  );

  it("cannot be tried, and is not done for somebody who only wants to know", async () => {
    const id = await create();
    const headers = { prefer: "dry-run" };
    const body = { TicketEntityId: id };
    expect((await callResource(api, `DELETE /Ticket/${id}`, { headers })).status).toBe(501);
    expect((await api.call("DeleteTicketEntity", { body, headers })).status).toBe(501);
    expect((await read(id)).BaseStatus).toBe("Active");
  });

  it("lets nobody in without signing in", async () => {
    expect((await callResource(api, "DELETE /Ticket/1", { as: null })).status).toBe(401);
    const body = { TicketEntityId: 1 };
    expect((await api.call("DeleteTicketEntity", { as: null, body })).status).toBe(401);
  });
});
