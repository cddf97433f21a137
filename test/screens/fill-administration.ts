import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Context } from "../../src/server/context.ts";
import { createWebhookDeliverer } from "../../src/server/webhooks/webhook-deliverer.ts";
import { basicOf } from "../support/browser.ts";
import { createDeskClient, type DeskClient } from "../support/desk-client.ts";

/** A desk that can be called, and may call this machine. */
interface CallableDesk {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly context: Context;
}

/** The first that a desk has. */
export const FILLED_WEBHOOK_ID = 1;

/**
 * What areas of administration have to show: tokens, changes of the configuration, and a webhook (the first) with
 * deliveries that arrived, failed and wait. `administrator` is `login:password`.
 */
export async function fillAdministration(desk: CallableDesk, administrator: string): Promise<void> {
  const client = createDeskClient(desk.url, basicOf(administrator));
  const tokens = "/api/counterfoil/v1/tokens";
  await client.post(tokens, { Name: "Nightly export", Scopes: ["read"] });
  await client.post(tokens, { Name: "Warehouse robot", Scopes: ["read", "write"] });
  await changeStatuses(client);
  await deliverEvents(desk, client);
  client.end();
}

async function changeStatuses(client: DeskClient): Promise<void> {
  const save = (body: object) =>
    client.post<object>("/api/v1/Agents/List/SaveTicketStatusEntity", body);
  const made = await save({ Name: "Waiting for parts", Status: "Active" });
  await save({ ...made, Name: "Waits for parts", TimeCounter: "Externally" });
}

async function deliverEvents({ context }: CallableDesk, client: DeskClient): Promise<void> {
  const target = createServer();
  const url = await listen(target);
  const answers = [200, 200, 503];
  target.on("request", (request, response) => {
    request.resume();
    response.writeHead(answers.shift() ?? 200).end("noted");
  });
  try {
    await client.post("/api/v1/Agents/Webhook/SaveWebhook", {
      Name: "Warehouse",
      Events: ["ticket.created", "ticket.changed"],
      TargetUrl: `${url}/tickets`,
    });
    const deliverer = createWebhookDeliverer(context);
    const save = (body: object) =>
      client.post<object>("/api/v1/Agents/Ticket/SaveTicketEntity", body);
    const made = await save({ Title: "The scanner at gate 4 does not read labels" });
    await deliverer.deliverDue();
    await save({ ...made, Title: "The scanner at gate 4 reads no labels" });
    await deliverer.deliverDue();
  } finally {
    target.close();
  }
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
