import { useNavigate } from "@tanstack/react-router";
import { useText } from "../../../lib/i18n/use-text.ts";
import { ConfirmDialog } from "../dialogs/confirm-dialog.tsx";
import { MergeDialog } from "../dialogs/merge-dialog.tsx";
import { PostponeDialog } from "../dialogs/postpone-dialog.tsx";
import { SplitDialog } from "../dialogs/split-dialog.tsx";
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
      return <MergeDialog ticket={ticket} onClose={closeDialog} onMerged={open} />;
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
