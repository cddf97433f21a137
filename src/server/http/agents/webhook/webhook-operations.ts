import type { AgentOperation } from "../agent-operation.ts";
import { createDefaultWebhook } from "./create-default-webhook.ts";
import { deleteWebhook } from "./delete-webhook.ts";
import { getAllWebhooks } from "./get-all-webhooks.ts";
import { getLastError } from "./get-last-error.ts";
import { getWebhook } from "./get-webhook.ts";
import { saveWebhook } from "./save-webhook.ts";
import { signalEvent } from "./signal-event.ts";
import { testWebhook } from "./test-webhook.ts";

/** Operations of the Webhook agent. */
export const webhookOperations: readonly AgentOperation[] = [
  createDefaultWebhook,
  saveWebhook,
  getWebhook,
  getAllWebhooks,
  deleteWebhook,
  testWebhook,
  signalEvent,
  getLastError,
];
