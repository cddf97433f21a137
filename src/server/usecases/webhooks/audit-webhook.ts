import { auditChange, type AuditChange } from "../../../domain/audit/audit-change.ts";
import type { Webhook } from "../../../domain/webhooks/webhook.ts";

/** What counts calls, or tells when and by whom the rest was changed. */
const ignored: readonly (keyof Webhook)[] = [
  "version",
  "registeredAt",
  "registeredById",
  "updatedAt",
  "updatedById",
  "totalCalls",
  "totalErrors",
  "consecutiveErrors",
  "lastError",
];

/** What an administrator did to a webhook. Headers may hold a secret of the target. */
export function auditWebhook(before: Webhook | null, after: Webhook | null): AuditChange | null {
  const webhook = after ?? before;
  return auditChange({
    area: "Webhook",
    key: String(webhook?.webhookId ?? 0),
    name: webhook?.name ?? "",
    before: before === null ? null : { ...before },
    after: after === null ? null : { ...after },
    hidden: ["secret", "headers"],
    ignored,
  });
}
