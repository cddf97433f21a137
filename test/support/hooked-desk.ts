import { beforeEach } from "vitest";
import { createWebhookDeliverer } from "../../src/server/webhooks/webhook-deliverer.ts";
import type { TestApi } from "./test-api.ts";
import type { TestDatabase } from "./test-database.ts";
import type { ReceivedCall, WebhookReceiver } from "./webhook-receiver.ts";

/** The body of a call. */
export interface ReceivedEvent {
  readonly EventId: string;
  readonly Timestamp: string;
  readonly Event: string;
  readonly PrimaryKey: number;
  readonly Entity: string;
  readonly Changes: readonly string[];
  readonly ChangedByAssociateId: number;
  readonly WebhookName: string;
  readonly FieldValues: Readonly<Record<string, string | number>>;
  readonly Values?: Readonly<Record<string, unknown>>;
}

/** A desk with webhooks that call a receiver, under a clock that tests hold. */
export interface HookedDesk {
  /** Registers a webhook and returns its id; the test call is not among the received ones. */
  hook(wishes?: object): Promise<number>;
  /** Saves a ticket and returns its id. */
  ticket(body?: object): Promise<number>;
  /** Makes every call that is due. */
  deliver(): Promise<void>;
  /** Lets time pass, with every call on the way at its second. */
  pass(seconds: number): Promise<void>;
  /** What the receiver was told since the test began, or since it was asked last. */
  received(): ReceivedEvent[];
  /** The same as whole calls. */
  receivedCalls(): ReceivedCall[];
  rows(sql: string): Promise<Record<string, unknown>[]>;
}

/** Call it while tests are collected. Each test begins without webhooks. */
export function hookedDesk(
  database: TestDatabase,
  api: TestApi,
  receiver: WebhookReceiver,
): HookedDesk {
  beforeEach(async () => {
    receiver.calls.length = 0;
    receiver.answerWith(null);
    await database.db.query("delete from webhook_delivery");
    await database.db.query("delete from webhook");
    await database.db.query("delete from outbox");
  });
  const deliverer = () => createWebhookDeliverer(api.context);
  const deliver = () => deliverer().deliverDue();
  const receivedCalls = () => receiver.calls.splice(0);
  return {
    async hook(wishes = {}) {
      const { status, text, json } = await api.call<{ WebhookId: number }>("SaveWebhook", {
        agent: "Webhook",
        body: {
          Name: "My hook",
          Events: ["ticket.created", "ticket.changed"],
          TargetUrl: `${receiver.url}/200`,
          ...wishes,
        },
      });
      if (status !== 200) throw new Error(`the webhook was refused: ${text}`);
      receiver.calls.length = 0;
      return json.WebhookId;
    },
    async ticket(body = { Title: "No light" }) {
      const { status, text, json } = await api.call("SaveTicketEntity", { body });
      if (status !== 200) throw new Error(`the ticket was refused: ${text}`);
      return json.TicketId;
    },
    deliver,
    async pass(seconds) {
      const until = api.clock.now() + seconds;
      await deliver();
      while (api.clock.now() < until) {
        const next = await deliverer().nextDueAt(api.clock.now());
        api.clock.set(Math.min(next ?? until, until));
        await deliver();
      }
    },
    received: () => receivedCalls().map(({ body }) => JSON.parse(body) as ReceivedEvent),
    receivedCalls,
    rows: async (sql) => (await database.db.query(sql)).rows,
  };
}
