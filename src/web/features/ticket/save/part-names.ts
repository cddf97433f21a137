import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { Part } from "./ticket-change.ts";

const names: Readonly<Record<string, MessageId>> = {
  Title: "ticket.title",
  Slevel: "ticket.access",
  Activate: "ticket-actions.postpone",
  Status: "ticket.status",
  BaseStatus: "ticket.status",
  OwnedBy: "ticket.owner",
  Category: "ticket.category",
  Priority: "ticket.priority",
  TicketType: "ticket.type",
  Person: "ticket.person",
  SecondaryPersons: "ticket.otherPersons",
  Tags: "ticket.tags",
};

/** What the parts of a ticket are called. */
export function usePartNames(): (part: Part) => string {
  const say = useText();
  return (part) => {
    const id = names[part];
    return id === undefined ? part.replace(/^CustomFields\/x_/, "") : say(id);
  };
}

/** A value in few words: of a record its name. */
export function wordsOfValue(value: unknown): string {
  if (typeof value === "string") return value.replace(/^\[[A-Z]{1,2}:(.*)\]$/, "$1") || "–";
  if (Array.isArray(value)) return value.map(wordsOfValue).join(", ") || "–";
  if (typeof value !== "object" || value === null) return "–";
  const record = value as Readonly<Record<string, unknown>>;
  for (const member of ["FullName", "Fullname", "Name", "Value"]) {
    const name = record[member];
    if (typeof name === "string" && name !== "") return name;
  }
  return "–";
}
