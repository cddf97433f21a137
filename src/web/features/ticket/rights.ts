import type { Ticket } from "./ticket.ts";

/** Whether the caller may change a member; the server says so of each ticket, and decides again when it is asked to. */
export function mayChange(ticket: Ticket, member: keyof Ticket): boolean {
  const table = namesIn(ticket.TableRight?.Mask);
  if (!table.some((name) => updating.has(name))) return false;
  const field = namesIn(ticket.FieldProperties[member]?.FieldRight?.Mask);
  const isHinted = field.includes("UIHintReadOnly") || field.includes("UIHints");
  return !isHinted && (field.includes("Update") || field.includes("Write"));
}

export function mayDelete(ticket: Ticket): boolean {
  return namesIn(ticket.TableRight?.Mask).some((name) => deleting.has(name));
}

/** The published names of rights that hold the one to change, and the one to delete. */
const updating = new Set([
  "Update",
  "UR",
  "URI",
  "UDR",
  "FULL",
  "RestrictedUpdate",
  "URU",
  "WRITE",
]);
const deleting = new Set(["Delete", "UDR", "FULL"]);

function namesIn(mask: string | undefined | null): readonly string[] {
  return (mask ?? "").split(",").map((name) => name.trim());
}
