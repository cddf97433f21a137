import { beforeAll } from "vitest";
import { officialClient } from "../../../support/official-client.ts";
import { testApi, type TestApi } from "../../../support/test-api.ts";
import type { TestDatabase } from "../../../support/test-database.ts";
import { webhookReceiver, type WebhookReceiver } from "../../../support/webhook-receiver.ts";
import { agentNames, type Agents } from "./agent-row.ts";

/** Where calls of the other agents are made and looked at. */
export interface AgentStage {
  readonly api: TestApi;
  /** The official client of the administrator. */
  readonly agents: Agents;
  /** Whom webhooks call. */
  readonly receiver: WebhookReceiver;
  /** Makes a ticket of an administrator's and returns its id. */
  readonly createTicket: (entity?: object) => Promise<number>;
  readonly query: (
    sql: string,
    values?: readonly (number | string)[],
  ) => Promise<Record<string, unknown>[]>;
}

export const GROUP = 1;

/** Call it while tests are collected, after the database. */
export function agentStage(database: TestDatabase): AgentStage {
  const api = testApi(database);
  const receiver = webhookReceiver();

  beforeAll(async () => {
    await database.db.query(`
      insert into user_group (group_id, name) values (${GROUP}, 'Desk');
      insert into custom_field (key, label, type, max_length, options, rank)
        values ('x_floor', 'Floor', 1, 0, '[]', 1);
      insert into contact (contact_id, name) values (80, 'Nordlys AS');
      insert into person (person_id, first_name, last_name, contact_id) values (70, 'Ada', 'Lovelace', 80);
      update app_user set group_id = ${GROUP}, person_id = 70 where login_name = 'tje0';
      select setval(pg_get_serial_sequence('person', 'person_id'), 100);
      select setval(pg_get_serial_sequence('contact', 'contact_id'), 100)`);
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
  });

  return {
    api,
    receiver,
    get agents() {
      const headers = {
        Authorization: `Basic ${btoa(api.administrator)}`,
        "SO-Language": "en",
      };
      const connected = agentNames.map((name) => [
        name,
        new officialClient[`${name}Agent`](api.url, { headers: { ...headers } }),
      ]);
      return Object.fromEntries(connected) as Agents;
    },
    createTicket: async (entity = {}) =>
      (await api.call("SaveTicketEntity", { body: { Title: "No light", ...entity } })).json
        .TicketId,
    query: async (sql, values = []) => (await database.db.query(sql, values)).rows,
  };
}
