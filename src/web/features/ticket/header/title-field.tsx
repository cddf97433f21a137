import { useText } from "../../../lib/i18n/use-text.ts";
import { mayChange } from "../rights.ts";
import type { Ticket } from "../ticket.ts";
import { useTyped } from "../use-typed.ts";

interface TitleFieldProps {
  readonly ticket: Ticket;
  readonly fault: string | undefined;
  /** `seen` = the ticket over whose title it was typed. */
  readonly onChange: (title: string, seen: Ticket) => void;
}

/** The title, edited where it stands: Enter or leaving keeps it, Escape takes it back. */
export function TitleField({ ticket, fault, onChange }: TitleFieldProps) {
  const say = useText();
  const stored = ticket.Title ?? "";
  const { text, type, end } = useTyped(stored, ticket);
  const keep = (): void => {
    const typed = end();
    const title = typed?.text.trim() ?? "";
    if (typed !== null && title !== "" && title !== typed.seen.Title) onChange(title, typed.seen);
  };
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <h1 className={mayChange(ticket, "Title") ? "sr-only" : "text-xl font-semibold break-words"}>
        {stored}
      </h1>
      {mayChange(ticket, "Title") && (
        <textarea
          rows={1}
          aria-label={say("ticket.title")}
          title={text}
          aria-invalid={fault !== undefined}
          dir="auto"
          maxLength={255}
          value={text}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              event.currentTarget.blur();
            }
            if (event.key !== "Escape") return;
            event.stopPropagation();
            end();
          }}
          className="-mx-2 block field-sizing-content max-h-32 w-[calc(100%+16px)] resize-none rounded-md border border-transparent px-2 text-xl font-semibold hover:border-line focus:border-border max-two-pane:max-h-[50px] max-two-pane:text-lg max-two-pane:focus:max-h-32"
        />
      )}
      {fault !== undefined && <p className="text-xs text-bad">{fault}</p>}
    </div>
  );
}
