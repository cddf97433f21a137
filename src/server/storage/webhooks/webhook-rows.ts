import {
  webhookStateCodes,
  type Webhook,
  type WebhookFields,
} from "../../../domain/webhooks/webhook.ts";
import type { Parameter, Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";
import { timestampParameter } from "../value-types.ts";

export interface WebhookRow {
  webhook_id: number;
  version: number;
  name: string;
  events: string[];
  target_url: string;
  secret: string;
  state: number;
  type: string;
  headers: Record<string, string>;
  properties: Record<string, string | number | boolean>;
  description: string;
  error_emails: string[];
  error_user_ids: number[];
  notify_via: number;
  notify_when: number;
  registered_at: number;
  registered_by_id: number | null;
  updated_at: number;
  updated_by_id: number | null;
  total_calls: number;
  total_errors: number;
  consecutive_errors: number;
  last_error: string;
}

/** The columns of {@link WebhookRow}. */
export const webhookColumns = `
  webhook_id, version, name, events, target_url, secret, state, type, headers, properties,
  description, error_emails, error_user_ids, notify_via, notify_when, registered_at,
  registered_by_id, updated_at, updated_by_id, total_calls, total_errors, consecutive_errors,
  last_error`;

const state = code(webhookStateCodes);

const selectWebhook = defineStatement<WebhookRow>(`
  select ${webhookColumns} from webhook where webhook_id = $1`);

const selectAll = defineStatement<WebhookRow>(`
  select ${webhookColumns} from webhook order by webhook_id`);

const insertWebhook = defineStatement<WebhookRow>(`
  insert into webhook
    (version, name, events, target_url, secret, state, type, headers, properties, description,
     error_emails, error_user_ids, notify_via, notify_when, registered_at, registered_by_id,
     updated_at, updated_by_id)
  values (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $14, $15)
  returning ${webhookColumns}`);

const updateWebhook = defineStatement<WebhookRow>(`
  update webhook
     set version = version + 1, name = $1, events = $2, target_url = $3, secret = $4, state = $5,
         type = $6, headers = $7, properties = $8, description = $9, error_emails = $10,
         error_user_ids = $11, notify_via = $12, notify_when = $13, updated_at = $14,
         updated_by_id = $15,
         consecutive_errors = case when $18 then 0 else consecutive_errors end
   where webhook_id = $16 and version = $17
  returning ${webhookColumns}`);

/** With everything that was stored for it; what is being stored at this moment is found by age. */
const deleteWebhook = defineStatement<{ webhook_id: number }>(`
  with gone as (
    delete from webhook where webhook_id = $1 returning webhook_id
  ), deliveries as (
    delete from webhook_delivery using gone where webhook_delivery.webhook_id = gone.webhook_id
  )
  select webhook_id from gone`);

export async function findWebhook(db: Queryable, webhookId: number): Promise<Webhook | null> {
  const { rows } = await db.query(selectWebhook, [webhookId]);
  const [row] = rows;
  return row === undefined ? null : webhookFromRow(row);
}

/** All of them, oldest first. */
export async function listWebhooks(db: Queryable): Promise<Webhook[]> {
  const { rows } = await db.query(selectAll);
  return rows.map(webhookFromRow);
}

/** Who says what a webhook is, and when. */
export interface WebhookAuthor {
  readonly userId: number;
  readonly at: number;
}

export async function storeWebhook(
  db: Queryable,
  fields: WebhookFields,
  author: WebhookAuthor,
): Promise<Webhook> {
  const { rows } = await db.query(insertWebhook, parametersOf(fields, author));
  const [row] = rows;
  if (row === undefined) throw new Error("an insert returned no row");
  return webhookFromRow(row);
}

export interface WebhookChange {
  readonly webhookId: number;
  /** The version that the change was decided from. */
  readonly version: number;
  readonly fields: WebhookFields;
  /** Its earlier errors no longer count. */
  readonly restarted: boolean;
}

/** Null when somebody else has changed or removed it since that version; nothing was stored then. */
export async function changeWebhook(
  db: Queryable,
  { webhookId, version, fields, restarted }: WebhookChange,
  author: WebhookAuthor,
): Promise<Webhook | null> {
  const parameters = [...parametersOf(fields, author), webhookId, version, restarted];
  const { rows } = await db.query(updateWebhook, parameters);
  const [row] = rows;
  return row === undefined ? null : webhookFromRow(row);
}

/** False when there was none. */
export async function removeWebhook(db: Queryable, webhookId: number): Promise<boolean> {
  const { rowCount } = await db.query(deleteWebhook, [webhookId]);
  return rowCount > 0;
}

function parametersOf(fields: WebhookFields, author: WebhookAuthor): Parameter[] {
  return [
    fields.name,
    fields.events,
    fields.targetUrl,
    fields.secret,
    state.toParameter(fields.state),
    fields.type,
    JSON.stringify(fields.headers),
    JSON.stringify(fields.properties),
    fields.description,
    fields.errorEmails,
    fields.errorUserIds,
    fields.notifyVia,
    fields.notifyWhen,
    timestampParameter(author.at),
    author.userId,
  ];
}

export function webhookFromRow(row: WebhookRow): Webhook {
  return {
    webhookId: row.webhook_id,
    version: row.version,
    name: row.name,
    events: row.events,
    targetUrl: row.target_url,
    secret: row.secret,
    state: state.fromColumn(row.state),
    type: row.type,
    headers: row.headers,
    properties: row.properties,
    description: row.description,
    errorEmails: row.error_emails,
    errorUserIds: row.error_user_ids,
    notifyVia: row.notify_via,
    notifyWhen: row.notify_when,
    registeredAt: row.registered_at,
    registeredById: row.registered_by_id ?? 0,
    updatedAt: row.updated_at,
    updatedById: row.updated_by_id ?? 0,
    totalCalls: row.total_calls,
    totalErrors: row.total_errors,
    consecutiveErrors: row.consecutive_errors,
    lastError: row.last_error,
  };
}
