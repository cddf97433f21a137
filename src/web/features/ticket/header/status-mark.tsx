import { useNames } from "../use-names.ts";
import type { Ticket } from "../ticket.ts";

const looks: Readonly<Record<string, string>> = {
  Active: "border-accent text-accent",
  Closed: "border-border text-muted",
  Deleted: "border-border text-muted line-through",
  Merged: "border-border text-muted",
  Spam: "border-border text-muted line-through",
};

/** The status in words, with the colour of its base status. */
export function StatusMark({ ticket }: { readonly ticket: Pick<Ticket, "Status" | "BaseStatus"> }) {
  const name = useNames();
  return (
    <span
      title={name(ticket.Status?.Name)}
      className={`max-w-full justify-self-start truncate rounded-md border px-2 text-xs font-semibold ${looks[ticket.BaseStatus] ?? "border-info text-info"}`}
    >
      {name(ticket.Status?.Name)}
    </span>
  );
}
