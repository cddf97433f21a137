/** What is configured, by the name under which it is asked for. */
export const auditAreas = [
  "Category",
  "Priority",
  "Status",
  "TicketType",
  "Tag",
  "CustomField",
  "Setting",
  "User",
  "Webhook",
  "Token",
  "RelationDefinition",
  "Mailbox",
  "ReplyTemplate",
] as const;

export type AuditArea = (typeof auditAreas)[number];

export type AuditAction = "Made" | "Changed" | "Deleted";

/** A field of a record before and after; null = there was none. Values survive JSON. */
export interface AuditedField {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What was done to one record. */
export interface AuditChange {
  readonly area: AuditArea;
  /** The id of the record, or whatever tells it from the others of the area. */
  readonly key: string;
  /** What it is called, afterwards if it is still there. */
  readonly name: string;
  readonly action: AuditAction;
  readonly fields: readonly AuditedField[];
}

/** Stands for values that nobody may read, such as passwords. */
export const HIDDEN_VALUE = "***";

/** A record in some state: whatever it holds, by field. */
type State = Readonly<Record<string, unknown>>;

export interface AuditedRecord {
  readonly area: AuditArea;
  readonly key: string;
  readonly name: string;
  readonly before: State | null;
  readonly after: State | null;
  /** Fields of which only that they changed is told. */
  readonly hidden?: readonly string[];
  /** Fields that change by themselves. */
  readonly ignored?: readonly string[];
}

/** What became of a record, field by field; null = nothing. */
export function auditChange(record: AuditedRecord): AuditChange | null {
  const { area, key, name, before, after, hidden = [], ignored = [] } = record;
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const fields = names
    .filter((field) => !ignored.includes(field))
    .filter((field) => textOf(before?.[field]) !== textOf(after?.[field]))
    .map((field) => {
      const shown = (state: State | null): unknown => {
        const value = state?.[field] ?? null;
        return hidden.includes(field) && !isEmpty(value) ? HIDDEN_VALUE : value;
      };
      return { field, before: shown(before), after: shown(after) };
    });
  if (fields.length === 0 && before !== null && after !== null) return null;
  return { area, key, name, action: actionOf(record), fields };
}

function actionOf({ before, after }: AuditedRecord): AuditAction {
  if (before === null) return "Made";
  const isGone = after === null || (after["deleted"] === true && before["deleted"] !== true);
  return isGone ? "Deleted" : "Changed";
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || textOf(value) === "{}" || textOf(value) === "[]";
}

/** Records come from the same statements, so that the same value has the same text. */
function textOf(value: unknown): string {
  return JSON.stringify(value ?? null);
}
