import type { Draft } from "../../../src/contract/additions/draft.ts";
import type { HeldSend } from "../../../src/contract/additions/held-send.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { ask, basicOf } from "../../support/browser.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testStart, type TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";
import { customer, mailDesk, type MailDesk } from "../mailing/mail-desk.ts";

interface Answer<Json> {
  readonly status: number;
  readonly json: Json & ErrorBody;
}

interface As {
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls about messages that can be called back, and all that is stored of their ticket. */
export interface HeldDesk extends MailDesk {
  /** A ticket of a customer who has written. */
  ticketOfCustomer(): Promise<{ readonly ticketId: number; readonly messageId: number }>;
  /** A reply to the customer, held for ten seconds. */
  hold(body: object, options?: As): Promise<Answer<JsonOf<typeof HeldSend>>>;
  get(heldSendId: number, options?: As): Promise<Answer<JsonOf<typeof HeldSend>>>;
  list(options?: As): Promise<Answer<readonly JsonOf<typeof HeldSend>[]>>;
  callBack(heldSendId: number, options?: As): Promise<Answer<JsonOf<typeof Draft>>>;
  draft(ticketId: number, mode: string, method?: string, body?: object): Promise<unknown>;
  /** Everything about a ticket, but for what tells that it was changed at all. */
  stateOf(ticketId: number): Promise<unknown>;
  /** Moves the clock to so many seconds after the start of the tests. */
  at(seconds: number): void;
}

export function heldDesk(api: TestApi, database: TestDatabase): HeldDesk {
  const desk = mailDesk(api, database);
  const own = "/api/counterfoil/v1";
  const call = async <Json>(
    method: string,
    path: string,
    { as = api.administrator, headers = {}, body }: As & { readonly body?: object } = {},
  ) =>
    (await ask(api, `${own}/${path}`, {
      method,
      headers: { authorization: basicOf(as), ...headers },
      ...(body === undefined ? {} : { body }),
    })) as unknown as Answer<Json>;
  const rows = async (sql: string, ticketId: number) =>
    (await database.db.query(sql, [ticketId])).rows;
  return {
    ...desk,
    async ticketOfCustomer() {
      const ticketId = await desk.createTicket({ Person: { PersonId: customer.id } });
      const message = { Person: { PersonId: customer.id }, Body: "It is dark", Slevel: "External" };
      return { ticketId, messageId: await desk.addMessage(ticketId, message) };
    },
    hold: (body, options) =>
      call("POST", "held-sends", {
        ...options,
        body: { Mode: "Reply", Body: "Try this", To: [customer.email], HoldSeconds: 10, ...body },
      }),
    get: (id, options) => call("GET", `held-sends/${id}`, options),
    list: (options) => call("GET", "held-sends", options),
    callBack: (id, options) => call("DELETE", `held-sends/${id}`, options),
    draft: async (ticketId, mode, method = "GET", body) =>
      (await call(method, `drafts/${ticketId}/${mode}`, body === undefined ? {} : { body })).json,
    async stateOf(ticketId) {
      const [ticket] = await desk.rowsOf("ticket", ticketId);
      return {
        ticket: { ...ticket, version: null, last_changed_at: null },
        messages: await desk.rowsOf("message", ticketId),
        outbox: await desk.outboxOf(ticketId),
        popUps: await desk.rowsOf("pop_up", ticketId),
        stays: await desk.rowsOf("ticket_status_history", ticketId),
        sentIds: await desk.rowsOf("sent_message_id", ticketId),
        headers: await rows(
          "select h.* from message_header h join message using (message_id) where ticket_id = $1 order by 1",
          ticketId,
        ),
        files: await rows(
          "select l.* from message_attachment l join message using (message_id) where ticket_id = $1 order by 1, 2",
          ticketId,
        ),
        counters: await rows(
          "select * from category_counter where $1::int > 0 order by 1",
          ticketId,
        ),
      };
    },
    at: (seconds) => api.clock.set(testStart + seconds),
  };
}
