import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { useActivityLog, useActivityState } from "../../lib/activity/activity-context.ts";
import { lastUndoable } from "../../lib/activity/activity-log.ts";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";

/** Tells what was done until something else is, with a way back; it waits for whoever reads slowly. */
export function NoticeBar() {
  const say = useText();
  const log = useActivityLog();
  const state = useActivityState();
  const { latest } = state;
  const undoable = lastUndoable(state);
  useCommands(
    undoable === undefined
      ? []
      : [
          {
            id: "shell.undo",
            label: "activity.undoThis",
            values: { what: undoable.text },
            group: "shell.groupGeneral",
            keys: "Z",
            run: () => log.undo(undoable.id),
          },
        ],
  );
  return (
    <output className="block" aria-live="polite">
      {latest !== null && (
        <span
          className={`flex flex-wrap items-center gap-2 border-t border-line px-4 py-1 ${latest.isBad === true ? "bg-bad-soft text-bad" : "bg-raised"}`}
        >
          <span className="min-w-0">
            <TicketOf ticketId={latest.ticketId} />
            {latest.text}
          </span>
          {latest.undo !== undefined && (
            <Button look="quiet" onClick={() => log.undo(latest.id)}>
              {say("activity.undo")} {latest === undoable && <Kbd keys="Z" />}
            </Button>
          )}
          <Button
            look="quiet"
            className="ml-auto"
            aria-label={say("filters.dismiss")}
            onClick={log.dismiss}
          >
            <X size={16} aria-hidden />
          </Button>
        </span>
      )}
    </output>
  );
}

/** The ticket that something was done to, where the words do not name it. */
export function TicketOf({ ticketId }: { readonly ticketId: number | undefined }) {
  if (ticketId === undefined) return null;
  return (
    <>
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: String(ticketId) }}
        className="text-accent underline"
      >
        #{ticketId}
      </Link>{" "}
    </>
  );
}
