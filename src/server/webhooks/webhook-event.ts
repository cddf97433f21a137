import type { Instant } from "../../domain/instant.ts";
import type { WebhookFields } from "../../domain/webhooks/webhook.ts";

/** Something that happened, as webhooks are told of it. */
export interface WebhookEvent {
  readonly eventId: string;
  /** The published name, such as `ticket.changed`. */
  readonly name: string;
  /** The kind of record, such as `ticket`. */
  readonly entity: string;
  readonly primaryKey: number;
  readonly at: Instant;
  readonly userId: number;
  /** Names of the columns that changed. */
  readonly changes: readonly string[];
  readonly fieldValues: Readonly<Record<string, string | number | boolean | null>>;
  /** What is said besides: by whoever signalled the event, or which record it was that is gone. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
}

/** A desk serves one tenant, whose name is nobody's concern. */
const CONTEXT_IDENTIFIER = "Default";

/** The body of a call: the published members, then the hook's own properties, which cannot replace them. */
export function eventBody(
  event: WebhookEvent,
  { name, properties }: Pick<WebhookFields, "name" | "properties">,
): string {
  const members = {
    EventId: event.eventId,
    Timestamp: timestampOf(event.at),
    Changes: event.changes,
    Event: event.name,
    PrimaryKey: event.primaryKey,
    Entity: event.entity,
    ContextIdentifier: CONTEXT_IDENTIFIER,
    ChangedByAssociateId: event.userId,
    WebhookName: name,
    FieldValues: event.fieldValues,
    ...(event.values !== undefined && { Values: event.values }),
  };
  return JSON.stringify({ ...members, ...properties, ...members });
}

/** UTC with seven digits of a second, which instants here do not have. */
function timestampOf(at: Instant): string {
  return new Date(at * 1000).toISOString().replace(".000Z", ".0000000Z");
}
