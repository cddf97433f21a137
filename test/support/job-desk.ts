import { pino, type Logger } from "pino";
import { callerOf } from "../../src/domain/access/caller.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Clock } from "../../src/server/clock.ts";
import type { Context } from "../../src/server/context.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import type { Database } from "../../src/server/storage/database.ts";
import { noNamedRecords } from "../../src/server/storage/tickets/load-ticket.ts";
import { ticketColumnNames } from "../../src/server/storage/tickets/ticket-columns.ts";
import { saveTicket } from "../../src/server/usecases/save-ticket.ts";
import { noOutsideWorld } from "./outside-world.ts";

/** Users of the desk that {@link fillJobDesk} makes. */
export const jobUsers = { agent: 10, colleague: 11 };

/** Office hours in Oslo; levels after 120, 60 and 480 minutes, of which the second delegates. */
export const OFFICE_PRIORITY = 20;
/** Round the clock; levels after 10, 20 and 30 minutes, each with a mail to the owner. */
export const ROUND_PRIORITY = 21;

/** Priorities that start a chain with each new ticket, and agents who hear of everything by pop-up. */
export async function fillJobDesk(db: Database): Promise<void> {
  await db.query("update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone'");
  await db.query(
    `insert into app_user (user_id, name, login_name, full_name, role_id, popup_mask) values
       (${jobUsers.agent}, 'AG', 'agent', 'Agnes Agent', 2, 4095),
       (${jobUsers.colleague}, 'CO', 'colleague', 'Carl Colleague', 2, 0)`,
  );
  await db.query(
    `insert into priority (priority_id, name, flags, reaction_new, reaction_closed, week_hours)
     values
       (${OFFICE_PRIORITY}, 'Office', 4, 2, 0,
        '[[540,1020],[540,1020],[540,1020],[540,1020],[540,1020],[0,0],[0,0]]'),
       (${ROUND_PRIORITY}, 'Round', 0, 2, 0,
        '[[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440]]')`,
  );
  await db.query(
    `insert into escalation_level
       (priority_id, level, after_minutes, action, delegate_to_user_id, reply_template_ids) values
       (${OFFICE_PRIORITY}, 1, 120, 0, null, '{}'),
       (${OFFICE_PRIORITY}, 2, 60, 1, ${jobUsers.colleague}, '{}'),
       (${OFFICE_PRIORITY}, 3, 480, 0, null, '{}'),
       (${ROUND_PRIORITY}, 1, 10, 16, null, '{"userEmail": 100}'),
       (${ROUND_PRIORITY}, 2, 20, 16, null, '{"userEmail": 100}'),
       (${ROUND_PRIORITY}, 3, 30, 16, null, '{"userEmail": 100}')`,
  );
}

/** Owns a configuration cache, which the test closes. */
export async function jobContext(
  database: Database,
  clock: Clock,
  log: Logger = pino({ level: "silent" }),
): Promise<Context> {
  const desk = await createDeskCache(database, log);
  return { database, desk, clock, random: () => 0, ...noOutsideWorld, log };
}

/** A ticket made by the agent, who owns it unless wished otherwise; returns its id. */
export async function createTicket(context: Context, input: TicketInput = {}): Promise<number> {
  return changeTicket(context, 0, { title: "No light", owner: jobUsers.agent, ...input });
}

/** Saves a ticket as an administrator and returns its id. */
export async function changeTicket(
  context: Context,
  ticketId: number,
  input: TicketInput,
): Promise<number> {
  const desk = context.desk.current();
  const user = desk.users.get(jobUsers.agent);
  const role = desk.roles.get(1);
  if (user === undefined || role === undefined) throw new Error("the desk was not filled");
  const caller = { ...callerOf(user, desk), role };
  const { details } = await saveTicket(context, caller, {
    ticketId,
    input: () => input,
    named: noNamedRecords,
  });
  return details.ticket.ticketId;
}

/** Adds copies of a ticket, without its log. */
export async function copyTicket(db: Database, ticketId: number, copies: number): Promise<void> {
  const columns = ticketColumnNames.slice(1).join(", ");
  await db.query(
    `insert into ticket (${columns})
     select ${columns} from ticket, generate_series(1, $2::int) where ticket_id = $1`,
    [ticketId, copies],
  );
}

/** Everything that jobs write, row by row. */
export async function jobTables(db: Database): Promise<Record<string, unknown[]>> {
  const tables = [
    "ticket",
    "ticket_log",
    "ticket_status_history",
    "outbox",
    "pop_up",
    "user_reminder",
  ];
  const contents: Record<string, unknown[]> = {};
  for (const table of [...tables, "message", "message_text", "message_header"]) {
    const { rows } = await db.query(`select * from ${table} order by 1, 2`);
    contents[table] = rows;
  }
  return contents;
}
