import type { User } from "../desk/user.ts";
import { checkWebhook, type WebhookRefusal } from "./check-webhook.ts";
import { blankWebhook, type Webhook, type WebhookFields } from "./webhook.ts";

/** What a caller wants a webhook to be; an absent member stays as it is, or gets its default. */
export type WebhookInput = Partial<WebhookFields>;

export interface WebhookSave {
  /** Null for a new one. */
  readonly stored: Webhook | null;
  readonly input: WebhookInput;
  readonly users: ReadonlyMap<number, User>;
}

export type SaveWebhookDecision =
  | { readonly kind: "faulty"; readonly refusals: readonly WebhookRefusal[] }
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "write";
      readonly fields: WebhookFields;
      /** Its target has to answer a test call before this is stored. */
      readonly needsTest: boolean;
      /** It is started anew, so its earlier errors no longer count. */
      readonly restarted: boolean;
    };

/**
 * Decides the saving of a webhook. A target has to prove itself whenever calls begin to go there, or
 * go there in another way; a hook that is being stopped is not asked, because its target may be gone.
 */
export function decideSaveWebhook({ stored, input, users }: WebhookSave): SaveWebhookDecision {
  const fields: WebhookFields = { ...fieldsOf(stored ?? blankWebhook), ...input };
  const refusals = [...checkWebhook(fields, users), ...checkState(stored, input)];
  if (refusals.length > 0) return { kind: "faulty", refusals };
  if (stored !== null && sameFields(stored, fields)) return { kind: "unchanged" };
  const restarted = stored !== null && stored.state !== "Active" && fields.state === "Active";
  const needsTest = stored === null || (fields.state === "Active" && callsDiffer(stored, fields));
  return { kind: "write", fields, needsTest, restarted };
}

/** That there were too many errors is found out, not wished. */
function checkState(stored: Webhook | null, { state }: WebhookInput): WebhookRefusal[] {
  if (state !== "TooManyErrors" || stored?.state === state) return [];
  return [{ field: "state", reason: { code: "stateNotSavable" } }];
}

const fieldNames = Object.keys(blankWebhook) as (keyof WebhookFields)[];

function fieldsOf(webhook: WebhookFields): WebhookFields {
  return Object.fromEntries(fieldNames.map((name) => [name, webhook[name]])) as never;
}

const sameFields = (a: WebhookFields, b: WebhookFields): boolean =>
  fieldNames.every((name) => sameValue(a[name], b[name]));

/** Whether calls would go elsewhere or look different, or begin at all. */
function callsDiffer(stored: Webhook, fields: WebhookFields): boolean {
  const ofCalls = ["state", "targetUrl", "secret", "headers", "type"] as const;
  return ofCalls.some((name) => !sameValue(stored[name], fields[name]));
}

/** Dictionaries have no order. */
function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
