import type { Instant } from "../instant.ts";

/** Something that happened to a record, as it is told to webhooks. Tickets tell of themselves. */
export interface DeskEvent {
  /** The published name, such as `person.changed`. */
  readonly name: string;
  /** The kind of record, such as `person`. */
  readonly entity: string;
  readonly primaryKey: number;
  readonly at: Instant;
  readonly userId: number;
  /** Published names of the columns that changed; empty when the record is new. */
  readonly changes?: readonly string[];
  /** Published columns of the record as the event left it. */
  readonly fieldValues?: Readonly<Record<string, string | number>>;
  /** What is said besides: by whoever signals the event, or which record it was that is gone. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
}

export type WebhookHappening = "started" | "stopped" | "errors";

/** What happened to a webhook itself. */
export function webhookEvent(
  webhookId: number,
  happening: WebhookHappening,
  by: { readonly at: Instant; readonly userId: number },
): DeskEvent {
  const name = `webhook${webhookId}.${happening}`;
  return { name, entity: "webhook", primaryKey: webhookId, ...by };
}
