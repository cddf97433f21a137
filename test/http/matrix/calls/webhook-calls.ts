import type { RouteCalls } from "../route-call.ts";
import { changes, everybody, administrators, agent } from "../usual-calls.ts";

const hook = { Name: "Hook", Events: ["ticket.created"], TargetUrl: "http://127.0.0.1:9/" };

const nobody = () => [987_654];
const missing = { administrators: "404", others: "403" } as const;

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
  agent("Webhook/SignalEvent", {
    body: () => ({ EventName: "own.thing", PrimaryKey: 1, Data: { Colour: "red" } }),
    changes,
    outcome: { administrators: "204", others: "403" },
  }),
  ["GET /api/v1/Webhook", { outcome: { administrators: "200 []", others: "403" } }],
  ["GET /api/v1/Webhook/default", everybody],
  [
    "POST /api/v1/Webhook",
    { body: () => hook, changes, outcome: { administrators: "400", others: "403" } },
  ],
  ["POST /api/v1/Webhook/Test", { body: () => hook, changes, outcome: administrators }],
  ["GET /api/v1/Webhook/:id", { ids: nobody, outcome: missing }],
  ["PUT /api/v1/Webhook/:id", { ids: nobody, body: () => hook, changes, outcome: missing }],
  ["PATCH /api/v1/Webhook/:id", { ids: nobody, body: () => hook, changes, outcome: missing }],
  ["DELETE /api/v1/Webhook/:id", { ids: nobody, changes, outcome: missing }],
  ["GET /api/v1/Webhook/:webhookId/LastError", { ids: nobody, outcome: missing }],
  [
    "POST /api/v1/Webhook/:eventName/:primaryKey",
    {
      ids: () => ["own.thing", 1],
      body: () => ({ Colour: "red" }),
      changes,
      outcome: { administrators: "204", others: "403" },
    },
  ],
  ["GET /api/counterfoil/v1/webhooks/:id/deliveries", { ids: nobody, outcome: missing }],
  [
    "POST /api/counterfoil/v1/webhooks/:id/deliveries/:deliveryId/replay",
    { ids: () => [987_654, 1], changes, outcome: missing },
  ],
  [
    "POST /api/counterfoil/v1/webhooks/:id/replay",
    { ids: nobody, query: () => "since=2026-01-01T00:00:00Z", changes, outcome: missing },
  ],
];
