import type { AuditEntry } from "../../../../contract/additions/audit-entry.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";

type Change = JsonOf<typeof AuditEntry>["Changes"][number];

/** A member that is another one than before, as it is read. Empty = it says nothing. */
export interface ShownChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Lists as their entries, and nothing of members that said nothing and still do. */
export function shownChanges(changes: readonly Change[]): readonly ShownChange[] {
  return changes
    .map(({ Field: field, Before, After }) => ({
      field: field ?? "",
      before: readable(Before),
      after: readable(After),
    }))
    .filter(({ before, after }) => before !== "" || after !== "");
}

function readable(value: string | null): string {
  if (value === null || value === "{}") return "";
  if (!value.startsWith("[")) return value;
  const list = listIn(value);
  return list === null || list.some((entry) => typeof entry === "object") ? value : list.join(", ");
}

function listIn(text: string): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? (value as readonly unknown[]) : null;
  } catch {
    return null;
  }
}
