import { forEachAtOnce } from "../../src/server/importing/source/for-each-at-once.ts";
import type { TestApi } from "../support/test-api.ts";

/** What tickets refer to, as the published API tells it, in the order of the ids. */
export async function readLists(
  api: TestApi,
  as: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const call = async <Json>(path: string, body: unknown): Promise<Json> => {
    const [agent = "", operation = ""] = path.split("/");
    const { status, json, text } = await api.call<Json>(operation, { body, as, agent });
    if (status !== 200) throw new Error(`${path}: ${text}`);
    return json;
  };
  const each = async (table: string, key: string, path: string, argument: string) => {
    // Whoever imports is nobody of the other desk.
    const { rows } = await api.context.database.query<{ id: number }>(
      `select ${key} as id from ${table} where ${key} < 9000 order by ${key}`,
    );
    const records = new Map<number, unknown>();
    await forEachAtOnce(rows, 4, async ({ id }) => {
      records.set(id, await call(`${path}?${argument}=${id}`, null));
    });
    return rows.map(({ id }) => records.get(id));
  };
  return {
    people: await each("person", "person_id", "Person/GetPersonEntity", "personEntityId"),
    companies: await each("contact", "contact_id", "Contact/GetContactEntity", "contactEntityId"),
    users: await each("app_user", "user_id", "Associate/GetAssociate", "associateId"),
    categories: await call("List/GetTicketCategories", null),
    priorities: await call("List/GetAllTicketPriorities", { IncludeDeleted: true }),
    statuses: await call("List/GetTicketStatuses", null),
    types: await call("List/GetTicketTypes", null),
    tags: await call("MDO/GetSimpleList", { Name: "Tags" }),
  };
}
