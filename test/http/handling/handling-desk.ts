import { beforeAll } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import type { TestAnswer, TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";

/** What a user wants to hear of on each channel. */
export interface Masks {
  readonly popUp?: number;
  readonly email?: number;
  readonly sms?: number;
}

/** A row of the tables that notices are in; only what tests look at is named. */
export interface ToldRow {
  readonly user_id?: number;
  readonly notification: number;
  readonly ticket_id: number;
  readonly template_id?: number;
  readonly recipients?: unknown;
  readonly kind?: number;
}

/** A desk with a team lead and two agents who may edit each other's tickets. */
export interface HandlingDesk {
  /** Credentials by name, `login:password`. */
  readonly as: Readonly<Record<Name, string>>;
  /** User ids by name. */
  readonly ids: Readonly<Record<Name, number>>;
  readonly create: (body?: object) => Promise<number>;
  /** The ticket as the administrator sees it. */
  readonly read: (ticketId: number) => Promise<TestAnswer["json"]>;
  readonly wish: (name: Name, masks: Masks) => Promise<void>;
  readonly likes: (name: Name, ticketId: number) => Promise<void>;
  /** What was told of a ticket, and forgets it. */
  readonly takeTold: (
    ticketId: number,
  ) => Promise<{ readonly popUps: readonly ToldRow[]; readonly outbox: readonly ToldRow[] }>;
  readonly logOf: (
    ticketId: number,
  ) => Promise<{ action: number; user_id: number | null; changes: { field: number }[] }[]>;
  readonly sql: (text: string, parameters?: readonly (number | string)[]) => Promise<void>;
  readonly refreshDesk: () => Promise<void>;
}

const names = ["lead", "lea", "reader", "admin"] as const;
export type Name = (typeof names)[number];

const roles = { lead: "Team lead", lea: "Team lead", reader: "Reader" } as const;

/** Call it while tests are collected, after the API. */
export function handlingDesk(api: TestApi, database: TestDatabase): HandlingDesk {
  const as: Record<Name, string> = { lead: "", lea: "", reader: "", admin: "" };
  const ids: Record<Name, number> = { lead: 0, lea: 0, reader: 0, admin: 0 };

  const refreshDesk = async () => {
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  };

  beforeAll(async () => {
    as.admin = api.administrator;
    for (const name of ["lead", "lea", "reader"] as const) {
      as[name] = await api.addUser(name, roles[name]);
    }
    const { rows } = await database.db.query<{ user_id: number; login_name: string }>(
      "select user_id, login_name from app_user",
    );
    const logins = { lead: "lead", lea: "lea", reader: "reader", admin: "tje0" };
    for (const name of names) {
      ids[name] = rows.find(({ login_name }) => login_name === logins[name])?.user_id ?? 0;
    }
  });

  return {
    as,
    ids,
    create: async (body = {}) =>
      (
        await api.call("SaveTicketEntity", {
          body: { Title: "No light", OwnedBy: { AssociateId: 0 }, ...body },
        })
      ).json.TicketId,
    read: async (ticketId) => (await callResource(api, `GET /Ticket/${ticketId}`)).json,
    wish: async (name, { popUp = 0, email = 0, sms = 0 }) => {
      await database.db.query(
        "update app_user set popup_mask = $2, email_mask = $3, sms_mask = $4 where user_id = $1",
        [ids[name], popUp, email, sms],
      );
    },
    likes: async (name, ticketId) => {
      await api.call("AddFavourite", {
        agent: "Favourite",
        as: as[name],
        body: { TableName: "ticket", RecordId: ticketId },
      });
    },
    takeTold: async (ticketId) => {
      const [popUps, outbox] = await Promise.all(
        ["pop_up", "outbox"].map(
          async (table) =>
            (
              await database.db.query<ToldRow & object>(
                `delete from ${table} where ticket_id = $1 returning *`,
                [ticketId],
              )
            ).rows,
        ),
      );
      return { popUps: popUps ?? [], outbox: outbox ?? [] };
    },
    logOf: async (ticketId) =>
      (
        await database.db.query<{
          action: number;
          user_id: number | null;
          changes: { field: number }[];
        }>("select action, user_id, changes from ticket_log where ticket_id = $1 order by log_id", [
          ticketId,
        ])
      ).rows,
    sql: async (text, parameters = []) => {
      await database.db.query(text, parameters);
    },
    refreshDesk,
  };
}
