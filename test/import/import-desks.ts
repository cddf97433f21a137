import { beforeAll } from "vitest";
import { loadDemoData } from "../../src/server/demo/load-demo-data.ts";
import { testApi, type TestApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

/** Far away from the ids of the demo desk. */
const FIRST_OWN_USER_ID = 8999;

/** A desk to import into, whose administrator is nobody of the other desk. */
export interface TargetDesk {
  readonly api: TestApi;
  /** `login:password` */
  readonly administrator: () => string;
}

/** Enough for every kind of record to be among them. */
export const DEMO_TICKETS = 300;

/** Call it while tests are collected. */
export function demoDesk(): TestApi {
  const api = testApi(testDatabase(), { joins: true });
  beforeAll(async () => {
    await loadDemoData(api.context, { seed: 7, ticketCount: DEMO_TICKETS });
  }, 400_000);
  return api;
}

/** Call it while tests are collected. */
export function targetDesk(): TargetDesk {
  const database = testDatabase();
  const api = testApi(database, { joins: true });
  let administrator = "";
  beforeAll(async () => {
    await database.db.query("select setval(pg_get_serial_sequence('app_user', 'user_id'), $1)", [
      FIRST_OWN_USER_ID,
    ]);
    await database.db.query("select setval('app_user_service_user_id', $1)", [FIRST_OWN_USER_ID]);
    administrator = await api.addUser("importer", "Administrator");
  });
  return { api, administrator: () => administrator };
}
