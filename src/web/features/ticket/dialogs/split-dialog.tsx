import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useSplitTicket } from "../actions/ticket-action-queries.ts";
import { useTimes } from "../use-times.ts";
import type { Ticket } from "../ticket.ts";

interface SplitDialogProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
  readonly onSplit: (newTicketId: number) => void;
}

/** Moves messages, with their files, to a ticket of their own. */
export function SplitDialog({ ticket, onClose, onSplit }: SplitDialogProps) {
  const say = useText();
  const times = useTimes();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [title, setTitle] = useState(ticket.Title ?? "");
  const split = useSplitTicket();
  const isAll = chosen.length === ticket.Messages.length;
  return (
    <Dialog title={say("ticket-actions.splitTitle")} isOpen onClose={onClose} width="wide">
      <Field label={say("ticket-actions.splitNewTitle")}>
        {(control) => (
          <input
            {...control}
            maxLength={255}
            className={textFieldLook}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        )}
      </Field>
      <fieldset className="grid gap-1">
        <legend className="font-semibold">{say("ticket-actions.splitMessages")}</legend>
        {ticket.Messages.map(
          ({ TicketMessageId: id, Author, PersonFullName, CreatedAt, NumAttachments }) => (
            <label key={id} className="flex min-h-(--target) items-center gap-2">
              <input
                type="checkbox"
                className="size-4 accent-(--accent)"
                checked={chosen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  setChosen(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
                }
              />
              <span className="min-w-0 break-words">
                {PersonFullName || Author}, {times.moment(CreatedAt)}
                {NumAttachments > 0 && ` · ${say("conversation.files")}: ${String(NumAttachments)}`}
              </span>
            </label>
          ),
        )}
      </fieldset>
      {isAll && <p className="text-warn">{say("ticket-actions.splitAll")}</p>}
      {split.error !== null && (
        <p role="alert" className="text-bad">
          {split.error.message}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("ticket-actions.cancel")}</Button>
        <Button
          look="primary"
          isBusy={split.isPending}
          disabled={chosen.length === 0 || isAll || title.trim() === ""}
          onClick={() =>
            split.mutate(
              { ticketId: ticket.TicketId, messageIds: chosen, newTicket: likeOf(ticket, title) },
              { onSuccess: ({ TicketId }) => onSplit(TicketId) },
            )
          }
        >
          {say("ticket-actions.splitDo", { count: chosen.length })}
        </Button>
      </div>
    </Dialog>
  );
}

/** The new ticket is about the same person and in the same place; everything else is as for any new one. */
function likeOf(ticket: Ticket, title: string): object {
  return {
    Title: title.trim(),
    Slevel: ticket.Slevel,
    Category: { TicketCategoryId: ticket.Category?.TicketCategoryId ?? 0 },
    Priority: { TicketPriorityId: ticket.Priority?.TicketPriorityId ?? 0 },
    ...(ticket.Person !== null && { Person: { PersonId: ticket.Person.PersonId } }),
  };
}
