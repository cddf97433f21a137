import { useNavigate } from "@tanstack/react-router";
import { useTell } from "../../../lib/activity/activity-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { ConfirmDialog } from "../dialogs/confirm-dialog.tsx";
import { MergeDialog } from "../dialogs/merge-dialog.tsx";
import { PostponeDialog } from "../dialogs/postpone-dialog.tsx";
import { SplitDialog } from "../dialogs/split-dialog.tsx";
import { useTakeBack } from "../merges/use-take-back.ts";
import type { Ticket } from "../ticket.ts";
import { useTicketCall } from "./ticket-action-queries.ts";
import type { TicketActions } from "./use-ticket-actions.ts";

interface TicketDialogsProps {
  readonly ticket: Ticket;
  readonly actions: TicketActions;
}

/** Whatever is asked before something is done with the ticket. */
export function TicketDialogs({ ticket, actions }: TicketDialogsProps) {
  const navigate = useNavigate();
  const { dialog, closeDialog } = actions;
  const open = (ticketId: number): void => {
    closeDialog();
    void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(ticketId) } });
  };
  switch (dialog) {
    case "postpone":
      return <PostponeDialog onClose={closeDialog} onPostpone={actions.postpone} />;
    case "merge":
      return <Merge ticket={ticket} onClose={closeDialog} onOpen={open} />;
    case "split":
      return <SplitDialog ticket={ticket} onClose={closeDialog} onSplit={open} />;
    case "delete":
      return <Removal ticket={ticket} call="deleteTicket" onClose={closeDialog} />;
    case "spam":
      return <Removal ticket={ticket} call="markAsSpam" onClose={closeDialog} />;
    case null:
      return null;
  }
}

interface MergeProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
  readonly onOpen: (ticketId: number) => void;
}

/** Opens the ticket that is left, and tells how to have the other one again. */
function Merge({ ticket, onClose, onOpen }: MergeProps) {
  const say = useText();
  const tell = useTell();
  const takeBack = useTakeBack();
  return (
    <MergeDialog
      ticket={ticket}
      onClose={onClose}
      onMerged={(survivorId, otherId) => {
        onOpen(survivorId);
        tell({
          text: say("merges.done", { other: String(otherId), survivor: String(survivorId) }),
          undo: () => void takeBack(survivorId, [otherId]),
        });
      }}
    />
  );
}

interface RemovalProps {
  readonly ticket: Ticket;
  readonly call: "deleteTicket" | "markAsSpam";
  readonly onClose: () => void;
}

function Removal({ ticket, call, onClose }: RemovalProps) {
  const say = useText();
  const navigate = useNavigate();
  const removal = useTicketCall(ticket.TicketId, call);
  const isDeletion = call === "deleteTicket";
  return (
    <ConfirmDialog
      title={say(isDeletion ? "ticket-actions.delete" : "ticket-actions.spam")}
      text={say(isDeletion ? "ticket-actions.deleteText" : "ticket-actions.spamText", {
        id: String(ticket.TicketId),
      })}
      fault={removal.error?.message}
      isBusy={removal.isPending}
      onClose={onClose}
      onConfirm={() => removal.mutate(undefined, { onSuccess: () => void navigate({ to: "/" }) })}
    />
  );
}
