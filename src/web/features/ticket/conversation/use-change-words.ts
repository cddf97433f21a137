import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { useNames } from "../use-names.ts";
import { useTimes } from "../use-times.ts";
import type { ToldEntry } from "./told-entries.ts";

type Change = ToldEntry["changes"][number];

const names: Readonly<Record<string, MessageId>> = {
  Title: "ticket.title",
  TicketType: "ticket.type",
  Status: "ticket.status",
  OwnedBy: "ticket.owner",
  Category: "ticket.category",
  Priority: "ticket.priority",
  Deadline: "ticket-log.deadline",
  Activate: "ticket-log.comesBack",
  Slevel: "ticket.access",
  Tags: "ticket.tags",
  Person: "ticket.person",
  SecondaryPersons: "ticket.otherPersons",
  Sale: "ticket-log.sale",
  Project: "ticket-log.project",
  AlertLevel: "ticket-log.escalation",
  "Message/Body": "ticket-log.messageText",
  "Message/Slevel": "ticket-log.messageAccess",
};

const levels: Readonly<Record<string, MessageId>> = {
  Internal: "ticket.internal",
  External: "ticket.external",
};

/** Words for a changed value: what it is called, what it was and what it is. */
export function useChangeWords(): (change: Change) => string {
  const say = useText();
  const name = useNames();
  const times = useTimes();
  const valueOf = (value: string | null, { Member: member, Form: form }: Change): string => {
    if (value === null) return say("ticket-log.hidden");
    if (value === "") return "–";
    if (member?.endsWith("Slevel") === true) {
      const level = levels[value];
      return level === undefined ? value : say(level);
    }
    switch (form) {
      case "Instant":
        return times.moment(value);
      case "Flag":
        return say(value === "1" ? "ticket.yes" : "ticket.no");
      case "Minutes":
        return times.duration(Number(value) * 60);
      case "Seconds":
        return times.duration(Number(value));
      case "Name":
        return name(value);
      default:
        return value;
    }
  };
  return (change) => {
    const id = names[change.Member ?? ""];
    return say("ticket-log.change", {
      name: id === undefined ? name(change.Label) : say(id),
      before: valueOf(change.Before, change),
      after: valueOf(change.After, change),
    });
  };
}
