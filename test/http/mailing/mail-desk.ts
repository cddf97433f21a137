import type { TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";
import { messageDesk, type MessageDesk } from "../messages/message-desk.ts";

export const customer = { id: 500, name: "Ada Lovelace", email: "ada@customer.example" };
/** Reads Norwegian. */
export const secondCustomer = { id: 501, name: "Bo Berg", email: "bo@customer.example" };

export interface MailDesk extends MessageDesk {
  /** Two customers; the desk writes from `Help desk <help@desk.example>`. */
  fill(): Promise<void>;
  setSetting(name: string, value: string): Promise<void>;
  /** Mail of a ticket in the outbox, oldest first, with all that was written out. */
  outboxOf(ticketId: number): Promise<Record<string, unknown>[]>;
  /** All that is stored about a ticket and its messages. */
  traceOf(ticketId: number): Promise<unknown>;
}

export function mailDesk(api: TestApi, database: TestDatabase): MailDesk {
  const messages = messageDesk(api, database);
  const refresh = async () => {
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  };
  const outboxOf = async (ticketId: number) => {
    const { rows } = await database.db.query(
      `select o.*, m.message_id, m.sender, m.addressees, m.subject, m.internet_message_id,
              m.in_reply_to, m.plain, m.html
         from outbox o left join outgoing_message m using (outbox_id)
        where o.ticket_id = $1 order by o.outbox_id`,
      [ticketId],
    );
    return rows;
  };
  return {
    ...messages,
    async fill() {
      await database.db.query(
        `insert into person (person_id, first_name, last_name, emails, language_id, mobile_phone)
         values (${customer.id}, 'Ada', 'Lovelace', '{${customer.email},ada@home.example}', 1, '+4711'),
                (${secondCustomer.id}, 'Bo', 'Berg', '{${secondCustomer.email}}', 2, '')`,
      );
      const sql = "update setting set value = $1 where name = 'DefaultMail'";
      await database.db.query(sql, ["Help desk <help@desk.example>"]);
      await refresh();
    },
    async setSetting(name, value) {
      await database.db.query("update setting set value = $2 where name = $1", [name, value]);
      await refresh();
    },
    outboxOf,
    async traceOf(ticketId) {
      const { rows: headers } = await database.db.query(
        `select h.* from message_header h join message m using (message_id)
          where m.ticket_id = $1 order by header_id`,
        [ticketId],
      );
      return {
        ticket: await messages.rowsOf("ticket", ticketId),
        messages: await messages.rowsOf("message", ticketId),
        log: await messages.rowsOf("ticket_log", ticketId),
        outbox: await outboxOf(ticketId),
        headers,
      };
    },
  };
}
