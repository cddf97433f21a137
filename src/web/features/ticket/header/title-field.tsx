import { useState } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import { mayChange } from "../rights.ts";
import type { Ticket } from "../ticket.ts";

interface TitleFieldProps {
  readonly ticket: Ticket;
  readonly fault: string | undefined;
  readonly onChange: (title: string) => void;
}

/** The title, edited where it stands: Enter or leaving keeps it, Escape takes it back. */
export function TitleField({ ticket, fault, onChange }: TitleFieldProps) {
  const say = useText();
  const stored = ticket.Title ?? "";
  const [typed, setTyped] = useState(stored);
  const keep = (): void => {
    const title = typed.trim();
    if (title !== "" && title !== stored) onChange(title);
    else setTyped(stored);
  };
  return (
    <div className="grid gap-1">
      <h1 className={mayChange(ticket, "Title") ? "sr-only" : "text-xl font-semibold break-words"}>
        {stored}
      </h1>
      {mayChange(ticket, "Title") && (
        <textarea
          rows={1}
          aria-label={say("ticket.title")}
          aria-invalid={fault !== undefined}
          dir="auto"
          maxLength={255}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              event.currentTarget.blur();
            }
            if (event.key !== "Escape") return;
            event.stopPropagation();
            setTyped(stored);
          }}
          className="-mx-2 block field-sizing-content resize-none w-[calc(100%+16px)] rounded-md border border-transparent px-2 text-xl font-semibold hover:border-line focus:border-border"
        />
      )}
      {fault !== undefined && <p className="text-xs text-bad">{fault}</p>}
    </div>
  );
}
