import { useIntl } from "react-intl";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useActivityLog, useActivityState } from "../../lib/activity/activity-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { TicketOf } from "./notice-bar.tsx";

interface ActivityTrayProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The last things that were done on this page, each with its way back. */
export function ActivityTray({ isOpen, onClose }: ActivityTrayProps) {
  const say = useText();
  const intl = useIntl();
  const log = useActivityLog();
  const { activities } = useActivityState();
  return (
    <Dialog title={say("activity.title")} isOpen={isOpen} onClose={onClose} width="wide">
      {activities.length === 0 && <p className="text-muted">{say("activity.nothing")}</p>}
      <ul className="grid">
        {activities.map(({ id, at, text, isBad, undo, ticketId }) => (
          <li key={id} className="flex min-h-10 items-center gap-3 border-b border-line py-1">
            <time dateTime={at.toISOString()} className="shrink-0 text-xs text-muted">
              {intl.formatTime(at)}
            </time>
            <span className={`min-w-0 flex-1 ${isBad === true ? "text-bad" : ""}`}>
              <TicketOf ticketId={ticketId} />
              {text}
            </span>
            {undo !== undefined && (
              <Button
                aria-label={say("activity.undoThis", { what: text })}
                onClick={() => log.undo(id)}
              >
                {say("activity.undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
