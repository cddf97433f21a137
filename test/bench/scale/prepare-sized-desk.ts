import type { Logger } from "pino";
import { createPasswordHasher } from "../../../src/server/auth/password-hasher.ts";
import { systemClock } from "../../../src/server/clock.ts";
import type { Config } from "../../../src/server/config/options.ts";
import { openSharedDatabase } from "../../../src/server/cli/open-shared-database.ts";
import { openDatabase, type Database } from "../../../src/server/storage/database.ts";
import { readDesk } from "../../../src/server/storage/desk/read-desk.ts";
import { addUser } from "../../../src/server/usecases/add-user.ts";
import { findNamedIds } from "../desk/prepare-desk.ts";
import { seedDesk } from "../desk/seed-desk.ts";
import { createDeskClient } from "../../support/desk-client.ts";
import { loadTickets, type LoadWish } from "./load-tickets.ts";
import { makePatternTickets } from "./pattern-tickets.ts";

/** Who measures: one who sees everything, and one who sees the tickets of a few categories. */
export const measuringUsers = {
  administrator: { loginName: "bench", roleName: "Administrator" },
  agent: { loginName: "bench-agent", roleName: "Agent" },
} as const;

export type MeasuringUser = keyof typeof measuringUsers;

const PASSWORD = "measure twice";
const TICKETS_PER_PERSON = 20;
/** Copying many rows and indexing them takes its time. */
const LONGEST_STATEMENT_MS = 7_200_000;

export function authorizationOf(user: MeasuringUser): string {
  return `Basic ${btoa(`${measuringUsers[user].loginName}:${PASSWORD}`)}`;
}

export interface DeskFilling extends Pick<LoadWish, "total" | "onProgress"> {
  readonly config: Config;
  readonly log: Logger;
  /** Starts a server on this database for the time of the work. */
  readonly withServer: (work: (url: string) => Promise<void>) => Promise<void>;
}

/** Fills an empty database with a desk, its people and so many tickets. */
export async function prepareSizedDesk(filling: DeskFilling): Promise<void> {
  const { total, onProgress, withServer } = filling;
  await withDatabase(filling, (database) => prepareEmptyDesk(database, total));
  await withServer(async (url) =>
    withDatabase(filling, async (database) => {
      onProgress(0, total, "patterns");
      const client = createDeskClient(url, authorizationOf("administrator"));
      const patterns = await makePatternTickets(client, database, await findNamedIds(database));
      client.end();
      const { rows } = await database.query<{ person_id: number }>("select person_id from person");
      const personIds = rows.map(({ person_id }) => person_id);
      await loadTickets(database, { total, onProgress, patterns, personIds });
    }),
  );
}

async function withDatabase(
  { config, log }: DeskFilling,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const shared = await openSharedDatabase(config, log);
  const database = await openDatabase(shared.database.connection, {
    poolSize: 4,
    log,
    statementTimeoutMs: LONGEST_STATEMENT_MS,
  });
  try {
    await work(database);
  } finally {
    await database.close();
    await shared.close();
  }
}

async function prepareEmptyDesk(database: Database, total: number): Promise<void> {
  await seedDesk(database);
  await database.query(
    `insert into person (contact_id, first_name, last_name, emails)
     select (select min(contact_id) from contact) + n % 100, 'First' || n, 'Last' || n,
            array['customer' || n || '@example.com']
       from generate_series(1, $1::int) n`,
    [Math.ceil(total / TICKETS_PER_PERSON)],
  );
  const { roles } = await readDesk(database);
  const hasher = createPasswordHasher();
  for (const { loginName, roleName } of Object.values(measuringUsers)) {
    await addUser(
      { database, roles: roles.values(), hasher, clock: systemClock },
      { loginName, fullName: loginName, roleName, password: PASSWORD },
    );
  }
  await database.query(
    `insert into category_member (category_id, user_id, weight)
     select category_id, user_id, 1
       from (select category_id from category where name like 'Area%' order by 1 limit 4) c,
            app_user
      where login_name = $1`,
    [measuringUsers.agent.loginName],
  );
}
