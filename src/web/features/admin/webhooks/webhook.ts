import type { Webhook as WebhookCarrier } from "../../../../contract/carriers/webhook.ts";
import type { WebhookDelivery } from "../../../../contract/additions/webhook-delivery.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { AreaStore } from "../frame/area.ts";
import { ifMatch } from "../frame/stored.ts";

export type Webhook = JsonOf<typeof WebhookCarrier>;
export type Delivery = JsonOf<typeof WebhookDelivery>;

const path = "v1/Webhook";

export const webhookStore: AreaStore<Webhook> = {
  list: async (api, signal) => (await api.call<readonly Webhook[]>(path, { signal })).value,
  blank: async (api) => ({
    ...(await api.call<Webhook>(`${path}/default`)).value,
    Events: ["ticket.created", "ticket.changed"],
    Secret: newSecret(),
  }),
  add: async (api, draft) =>
    (await api.call<Webhook>(path, { method: "POST", body: writable(draft) })).value,
  read: async (api, row, signal) => {
    const address = `${path}/${String(row.WebhookId)}`;
    const { value, tag } = await api.call<Webhook>(address, { signal });
    return { row: value, tag };
  },
  change: async (api, { row, tag }, changes) => {
    const address = `${path}/${String(row.WebhookId)}`;
    const call = { method: "PUT", body: changes, headers: ifMatch(tag) } as const;
    return (await api.call<Webhook>(address, call)).value;
  },
  retire: async (api, row) =>
    void (await api.call(`${path}/${String(row.WebhookId)}`, { method: "DELETE" })),
};

/** What a caller decides of a webhook; the rest only tells how it goes. */
export const writable = (webhook: Webhook) => ({
  Name: webhook.Name,
  Events: webhook.Events,
  TargetUrl: webhook.TargetUrl,
  Secret: webhook.Secret,
  State: webhook.State,
  Type: webhook.Type,
  Headers: webhook.Headers,
  ErrorsEmail: webhook.ErrorsEmail,
  Description: webhook.Description,
});

const SECRET_BYTES = 32;

/** By which a target knows that a call is ours. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

const happenings: Readonly<Record<string, readonly string[]>> = {
  ticket: ["created", "changed"],
  contact: ["created", "changed", "deleted"],
  person: ["created", "changed", "deleted"],
  sale: ["created", "changed", "deleted"],
  project: ["created", "changed", "deleted"],
  associate: ["created", "changed", "deleted"],
};

/** Those that people mostly ask for, and whatever a webhook hears of besides. */
export function offeredEvents(chosen: readonly string[]): readonly string[] {
  const usual = Object.entries(happenings).flatMap(([record, all]) =>
    all.map((one) => `${record}.${one}`),
  );
  return [...new Set([...usual, ...chosen])];
}
