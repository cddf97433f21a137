import { pino } from "pino";
import { afterAll, beforeAll } from "vitest";
import { callerOf, type Caller } from "../../src/domain/access/caller.ts";
import type { TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import type { Context } from "../../src/server/context.ts";
import { createDeskCache } from "../../src/server/desk-cache.ts";
import { openDatabase, type Database } from "../../src/server/storage/database.ts";
import type { NamedRecords } from "../../src/server/storage/tickets/load-ticket.ts";
import { saveTicket } from "../../src/server/usecases/save-ticket.ts";
import type { TicketView } from "../../src/server/usecases/ticket-view.ts";
import type { TestDatabase } from "./test-database.ts";
import { noOutsideWorld } from "./outside-world.ts";

/** Roles as every desk has them. */
const ADMINISTRATOR_ROLE = 1;
const LEAD_ROLE = 2;
const OWN_CATEGORIES_ROLE = 4;

/** An administrator, two agents who may change everything, and one who may change little. */
export const agents = { admin: 10, agnes: 11, carl: 12, nora: 13 };
export const people = { ada: 70, ben: 71, cleo: 72 };
export const tags = { urgent: 1001, vip: 1002 };
export const company = 80;
export const sale = 90;
export const project = 95;

/** Categories besides the one every desk has; the agents are members of both. */
export const rooms = { even: 5, nobody: 6 };

export const SAVED_AT = 1_772_452_800; // 2026-03-02T12:00:00Z

/** Saves against a test database, one use case call each, like requests that come in at once. */
export interface SavingDesk {
  readonly context: Context;
  callerWithId(userId: number): Caller;
  /** Sets the time of the next saves. */
  setNow(now: number): void;
  create(input?: TicketInput, userId?: number): Promise<TicketView>;
  change(ticketId: number, input: TicketInput, userId?: number): Promise<TicketView>;
  /** Rows of a table that belong to a ticket, in the order of their making. */
  rowsOf(table: string, ticketId: number): Promise<Record<string, unknown>[]>;
}

/** Call it while tests are collected. Keeps `poolSize` connections, so that as many saves overlap. */
export function savingDesk(database: TestDatabase, poolSize = 16): SavingDesk {
  let opened: { readonly database: Database; readonly context: Context } | undefined;
  let now = SAVED_AT;
  const required = () => {
    if (opened === undefined) throw new Error("the desk opens before the first test");
    return opened;
  };
  beforeAll(async () => {
    await database.db.query(fillDesk);
    const log = pino({ level: "silent" });
    const wide = await openDatabase(database.connection, { poolSize, log });
    const desk = await createDeskCache(wide, log);
    const clock = { now: () => now };
    const context = { database: wide, desk, clock, random: () => 0, ...noOutsideWorld, log };
    opened = { database: wide, context };
  });
  afterAll(async () => {
    await opened?.context.desk.close();
    await opened?.database.close();
  });

  const callerWithId = (userId: number): Caller => {
    const desk = required().context.desk.current();
    const user = desk.users.get(userId);
    if (user === undefined) throw new Error(`user ${userId} is not on the desk`);
    return callerOf(user, desk);
  };
  const save = (ticketId: number, input: TicketInput, userId: number): Promise<TicketView> =>
    saveWish(required().context, callerWithId(userId), ticketId, input);
  return {
    get context() {
      return required().context;
    },
    callerWithId,
    setNow: (instant) => {
      now = instant;
    },
    create: (input = {}, userId = agents.agnes) =>
      save(0, { title: "No light", owner: 0, ...input }, userId),
    change: (ticketId, input, userId = agents.agnes) => save(ticketId, input, userId),
    rowsOf: async (table, ticketId) => {
      const sql = `select * from ${table} where ticket_id = $1 order by 1`;
      return (await database.db.query(sql, [ticketId])).rows;
    },
  };
}

/** One save of a wish that is known beforehand. */
export function saveWish(
  context: Context,
  caller: Caller,
  ticketId: number,
  input: TicketInput,
): Promise<TicketView> {
  return saveTicket(context, caller, { ticketId, input: () => input, named: namedIn(input) });
}

const given = (id = 0): number[] => (id === 0 ? [] : [id]);

function namedIn(input: TicketInput): NamedRecords {
  return {
    personIds: [...given(input.personId), ...(input.secondaryPersonIds ?? [])],
    saleIds: given(input.saleId),
    projectIds: given(input.projectId),
  };
}

const { admin, agnes, carl, nora } = agents;
const EVEN_METHOD = 1;
const NO_METHOD = 4;

const fillDesk = `
  insert into app_user (user_id, name, login_name, full_name, role_id) values
    (${admin}, 'AD', 'admin', 'Adam Admin', ${ADMINISTRATOR_ROLE}),
    (${agnes}, 'AG', 'agnes', 'Agnes Agent', ${LEAD_ROLE}),
    (${carl}, 'CO', 'carl', 'Carl Colleague', ${LEAD_ROLE}),
    (${nora}, 'NO', 'nora', 'Nora Newcomer', ${OWN_CATEGORIES_ROLE});
  insert into category (category_id, name, full_name, assignment_method) values
    (${rooms.even}, 'Even', 'Even', ${EVEN_METHOD}),
    (${rooms.nobody}, 'Nobody', 'Nobody', ${NO_METHOD});
  insert into category_member (category_id, user_id) values
    (${rooms.even}, ${admin}), (${rooms.even}, ${agnes}), (${rooms.even}, ${carl}),
    (${rooms.nobody}, ${agnes}), (${rooms.nobody}, ${carl});
  insert into contact (contact_id, name) values (${company}, 'Analytical Engines');
  insert into person (person_id, first_name, contact_id) values
    (${people.ada}, 'Ada', ${company}), (${people.ben}, 'Ben', null), (${people.cleo}, 'Cleo', null);
  insert into sale (sale_id, heading) values (${sale}, 'Lamps');
  insert into project (project_id, name) values (${project}, 'New hall');
  insert into tag (tag_id, name, folded_name) values 
    (${tags.urgent}, 'Urgent', 'urgent'), (${tags.vip}, 'VIP', 'vip');
  insert into custom_field (key, label, type) values
    ('x_text', 'Text', 3), ('x_whole', 'Whole', 1), ('x_decimal', 'Decimal', 8),
    ('x_flag', 'Flag', 6), ('x_day', 'Day', 4), ('x_moment', 'Moment', 9);`;
