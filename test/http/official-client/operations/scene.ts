import { beforeAll } from "vitest";
import type * as webapi from "@superoffice/webapi" with { "resolution-mode": "require" };
import { officialClient } from "../../../support/official-client.ts";
import { testApi, testStart, type TestApi } from "../../../support/test-api.ts";
import type { TestDatabase } from "../../../support/test-database.ts";
import { customer, mailDesk, type MailDesk } from "../../mailing/mail-desk.ts";
import { mailOf } from "./mail-of.ts";

type Row = Record<string, unknown>;

/** What a call is made on: records of every kind, made anew, with ids that no other kind has. */
export interface Scene {
  /** For nobody but members of its category and administrators; of a customer, owned by nobody. */
  readonly ticketId: number;
  /** What the customer wrote, the oldest of two. */
  readonly messageId: number;
  readonly replyId: number;
  readonly headerId: number;
  /** On the customer's message: a text, a picture inside it, and a mail with a file in it. */
  readonly fileId: number;
  readonly pictureId: number;
  readonly mailId: number;
  /** On no message yet; its maker is the administrator. */
  readonly looseId: number;
  /** The parent of the ticket, in the same category. */
  readonly parentId: number;
  readonly relationId: number;
  /** In the same category, related to nothing and without a message. */
  readonly otherId: number;
  /** Of the administrator, who has not read it. */
  readonly ownId: number;
  /** Of a colleague whose favourite it is, and who hears of everything; its priority escalates. */
  readonly assignedId: number;
  /** The next one in the queue of the administrator. */
  readonly queuedId: number;
  /** A notification of the administrator's, about the ticket. */
  readonly popUpId: number;
}

/** Where scenes are made and looked at. */
export interface Stage {
  readonly api: TestApi;
  readonly desk: MailDesk;
  /** The official client of the administrator. */
  readonly agent: webapi.TicketAgent;
  /** The official client of a user without any right. */
  readonly powerless: webapi.TicketAgent;
  /** User ids. */
  readonly users: { readonly administrator: number; readonly colleague: number };
  readonly makeScene: () => Promise<Scene>;
  readonly ticketOf: (ticketId: number) => Promise<Row>;
  readonly messageOf: (messageId: number) => Promise<Row>;
  /** What was done to a ticket, as published numbers of actions. */
  readonly actionsOn: (ticketId: number) => Promise<readonly unknown[]>;
  readonly query: (sql: string, values?: readonly (number | string)[]) => Promise<Row[]>;
}

export const SECRET_CATEGORY = 22;
/** A status in which tickets wait for whoever asks for the next one. */
const QUEUED = 10;
const DAY_SECONDS = 86_400;

/** One of each that the records of a scene refer to. */
const deskRows = [
  `insert into category (category_id, name, full_name, flags, assignment_method) values
     (${SECRET_CATEGORY}, 'Secret', 'Secret', 128, 4)`,
  `insert into ticket_status (status_id, name, base_status, time_counter, used_in_queue)
     values (${QUEUED}, 'Queued', 1, 3, true)`,
  `insert into priority (priority_id, name, flags, reaction_new, reaction_read, week_hours) values
     (40, 'Chain', 0, 2, 0, '[[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440],[0,1440]]')`,
  "insert into escalation_level (priority_id, level, after_minutes, action) values (40, 1, 60, 0)",
  "insert into role (name) values ('No rights')",
];

/** Call it while tests are collected, after the database. */
export function operationStage(database: TestDatabase): Stage {
  const api = testApi(database);
  const desk = mailDesk(api, database);
  const users = { administrator: 0, colleague: 0 };
  let powerless = "";

  const query: Stage["query"] = async (sql, values = []) =>
    (await database.db.query(sql, values)).rows;
  const rowOf = (table: string) => async (id: number) =>
    (await query(`select * from ${table} where ${table}_id = $1`, [id]))[0] ?? {};

  beforeAll(async () => {
    for (const sql of deskRows) await query(sql);
    for (const [sequence, first] of firstIds) await query(`select setval('${sequence}', ${first})`);
    await api.addUser("colleague", "Team lead");
    for (const row of await query("select user_id, login_name from app_user")) {
      const who = row["login_name"] === "colleague" ? "colleague" : "administrator";
      users[who] = Number(row["user_id"]);
    }
    await query(
      `insert into category_member (category_id, user_id) values (${SECRET_CATEGORY}, $1), (${SECRET_CATEGORY}, $2)`,
      [users.administrator, users.colleague],
    );
    await query("update app_user set popup_mask = 4095 where user_id = $1", [users.colleague]);
    await desk.fill();
    powerless = await api.addUser("powerless", "No rights");
  });

  const agentOf = (credentials: string): webapi.TicketAgent =>
    new officialClient.TicketAgent(api.url, {
      headers: { Authorization: `Basic ${btoa(credentials)}` },
    });

  return {
    api,
    desk,
    users,
    get agent() {
      return agentOf(api.administrator);
    },
    get powerless() {
      return agentOf(powerless);
    },
    makeScene: () => makeScene({ desk, query, users }),
    ticketOf: rowOf("ticket"),
    messageOf: rowOf("message"),
    actionsOn: async (ticketId) =>
      (await desk.rowsOf("ticket_log", ticketId)).map(({ action }) => action),
    query,
  };
}

/** Far apart, so that an id of one kind is never one of another. */
const firstIds: readonly (readonly [string, number])[] = [
  ["ticket_ticket_id_seq", 10_000],
  ["message_message_id_seq", 20_000],
  ["attachment_attachment_id_seq", 30_000],
  ["ticket_relation_ticket_relation_id_seq", 40_000],
  ["pop_up_pop_up_id_seq", 50_000],
  ["message_header_header_id_seq", 60_000],
];

type Tools = Pick<Stage, "desk" | "query" | "users">;

async function makeScene(tools: Tools): Promise<Scene> {
  const tickets = await makeTickets(tools);
  const { ticketId, parentId, assignedId } = tickets;
  const messages = await makeMessages(tools, ticketId);
  const { query, users } = tools;
  const [relation] = await query(
    `insert into ticket_relation (source_ticket_id, destination_ticket_id, relation_type, comment, created_at)
     values ($1, $2, 1, 'Same cause', to_timestamp(${testStart})) returning ticket_relation_id`,
    [ticketId, parentId],
  );
  const [popUp] = await query(
    `insert into pop_up (user_id, notification, ticket_id, created_at, expires_at)
     values ($1, 1, $2, to_timestamp(${testStart}), to_timestamp(${testStart + DAY_SECONDS}))
     returning pop_up_id`,
    [users.administrator, ticketId],
  );
  await query(
    `insert into favourite_ticket (user_id, ticket_id, added_at) values ($1, $2, to_timestamp(${testStart}))`,
    [users.colleague, assignedId],
  );
  return {
    ...tickets,
    ...messages,
    relationId: Number(relation?.["ticket_relation_id"]),
    popUpId: Number(popUp?.["pop_up_id"]),
  };
}

let scenes = 0;

const owned = (AssociateId: number) => ({ OwnedBy: { AssociateId } });

async function makeTickets({ desk, query, users }: Tools) {
  const create = (Title: string, body: object = {}) =>
    desk.createTicket({ Title, Category: { TicketCategoryId: SECRET_CATEGORY }, ...body });
  scenes += 1;
  const [ticketId, parentId, otherId, ownId, assignedId, queuedId] = await Promise.all([
    create("No light", { Person: { PersonId: customer.id } }),
    create("All lights"),
    create("Another matter"),
    create("My own", owned(users.administrator)),
    create("Of a colleague", { ...owned(users.colleague), Priority: { TicketPriorityId: 40 } }),
    create("Queued", {
      Status: { TicketStatusId: QUEUED },
      // Before those of earlier scenes.
      Deadline: new Date((testStart - scenes) * 1000).toISOString(),
    }),
  ]);
  // Whoever makes a ticket has read it.
  await query(
    "update ticket set read_status = 3, read_by_owner_at = null, first_read_by_owner_at = null where ticket_id = $1",
    [ownId],
  );
  return { ticketId, parentId, otherId, ownId, assignedId, queuedId };
}

async function makeMessages({ desk, query }: Tools, ticketId: number) {
  const messageId = await desk.addMessage(ticketId, {
    Person: { PersonId: customer.id },
    Slevel: "External",
    Body: "It is dark",
    MessageHeaders: [{ Name: "X-Mood", Value: "gloomy" }],
  });
  const replyId = await desk.addMessage(ticketId, { Slevel: "External" });
  const picture = { Name: "sun.png", ContentType: "image/png", InlineImage: true };
  const [fileId, pictureId, mailId, looseId] = await Promise.all([
    desk.attach("dark"),
    desk.attach("sun", { ...picture, ContentId: "<sun@x>" }),
    desk.attach(mailOf("Lights"), { ContentType: "message/rfc822" }),
    desk.attach("loose", { Name: "loose.txt" }),
  ]);
  await desk.connect(messageId, [fileId, pictureId, mailId]);
  const headers = await query("select header_id from message_header where message_id = $1", [
    messageId,
  ]);
  const headerId = Number(headers[0]?.["header_id"]);
  return { messageId, replyId, headerId, fileId, pictureId, mailId, looseId };
}
