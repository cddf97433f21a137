import type { RouteCalls } from "../route-call.ts";
import { changes, everybody, administrators, agent } from "../usual-calls.ts";

const hook = { Name: "Hook", Events: ["ticket.created"], TargetUrl: "http://127.0.0.1:9/" };

export const webhookCalls: RouteCalls = [
  agent("Webhook/CreateDefaultWebhook", everybody),
  agent("Webhook/SaveWebhook", {
    body: () => hook,
    changes,
    outcome: { administrators: "400", others: "403" },
  }),
  agent("Webhook/GetWebhook", {
    query: () => "webhookId=1",
    outcome: { administrators: "200 null", others: "403" },
  }),
  agent("Webhook/GetAllWebhooks", { outcome: { administrators: "200 []", others: "403" } }),
  agent("Webhook/DeleteWebhook", {
    query: () => "webhookId=1",
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  agent("Webhook/TestWebhook", {
    body: () => ({ Webhook: hook }),
    changes,
    outcome: administrators,
  }),
  agent("Webhook/GetLastError", { outcome: { administrators: "200 null", others: "403" } }),
];
