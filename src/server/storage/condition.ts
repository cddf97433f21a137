import type { Queryable } from "./queryable.ts";
import { defineStatement } from "./statement.ts";

/** How the database is, and what waits in it. */
export interface DatabaseCondition {
  readonly serverVersion: string;
  /** Epoch seconds of its machine, with fractions. */
  readonly nowSeconds: number;
  readonly sizeBytes: number;
  readonly fsync: boolean;
  readonly synchronousCommit: string;
  readonly connectionsMax: number;
  readonly connectionsUsed: number;
}

export interface DeskCondition {
  readonly ticketCount: number;
  readonly userCount: number;
  readonly outboxWaiting: number;
  readonly hasSender: boolean;
  readonly searchBacklog: number;
  readonly webhooksGivenUp: number;
  readonly deliveriesWaiting: number;
  /** Seconds for which the longest overdue job of a ticket waits; 0 = none does. */
  readonly overdueSeconds: number;
}

const selectDatabase = defineStatement<{
  version: string;
  now: number;
  size: number;
  fsync: string;
  synchronous_commit: string;
  connections_max: number;
  connections_used: number;
}>(`
  select current_setting('server_version') as version,
         extract(epoch from clock_timestamp())::float8 as now,
         pg_database_size(current_database()) as size,
         current_setting('fsync') as fsync,
         current_setting('synchronous_commit') as synchronous_commit,
         current_setting('max_connections')::int as connections_max,
         (select count(*) from pg_stat_activity where backend_type = 'client backend')
           as connections_used`);

const selectDesk = defineStatement<{
  tickets: number;
  users: number;
  outbox: number;
  sender: string | null;
  search: number;
  given_up: number;
  deliveries: number;
  overdue: number;
}>(`
  select (select count(*) from ticket) as tickets,
         (select count(*) from app_user where not deleted) as users,
         (select count(*) from outbox where state = 1) as outbox,
         (select value from setting where name = 'DefaultMail') as sender,
         (select count(*) from search_change) as search,
         (select count(*) from webhook where state = 3) as given_up,
         (select count(*) from webhook_delivery where state = 1) as deliveries,
         coalesce(extract(epoch from now() - least(
           (select min(escalates_at) from ticket where base_status = 1 and escalates_at < now()),
           (select min(activates_at) from ticket where base_status = 3 and activates_at < now())
         )), 0)::float8 as overdue`);

export async function readDatabaseCondition(db: Queryable): Promise<DatabaseCondition> {
  const { rows } = await db.query(selectDatabase, []);
  const [row] = rows;
  if (row === undefined) throw new Error("the database said nothing of itself");
  return {
    serverVersion: row.version,
    nowSeconds: row.now,
    sizeBytes: row.size,
    fsync: row.fsync === "on",
    synchronousCommit: row.synchronous_commit,
    connectionsMax: row.connections_max,
    connectionsUsed: row.connections_used,
  };
}

/** Only of a database whose tables are those of this version. */
export async function readDeskCondition(db: Queryable): Promise<DeskCondition> {
  const { rows } = await db.query(selectDesk, []);
  const [row] = rows;
  if (row === undefined) throw new Error("the database said nothing of the desk");
  return {
    ticketCount: row.tickets,
    userCount: row.users,
    outboxWaiting: row.outbox,
    hasSender: (row.sender ?? "") !== "",
    searchBacklog: row.search,
    webhooksGivenUp: row.given_up,
    deliveriesWaiting: row.deliveries,
    overdueSeconds: row.overdue,
  };
}
