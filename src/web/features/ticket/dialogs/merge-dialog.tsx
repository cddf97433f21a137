import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useMergeTickets } from "../actions/ticket-action-queries.ts";
import { readTicket, ticketKey } from "../ticket-queries.ts";
import type { Ticket } from "../ticket.ts";
import { FindTicket } from "./find-ticket.tsx";

interface MergeDialogProps {
  readonly ticket: Ticket;
  readonly onClose: () => void;
  readonly onMerged: (survivorId: number, otherId: number) => void;
}

/** Makes one of two tickets, after showing which one stays and what becomes of the other. */
export function MergeDialog({ ticket, onClose, onMerged }: MergeDialogProps) {
  const say = useText();
  const [otherId, setOtherId] = useState<number | null>(null);
  const [isSwapped, setIsSwapped] = useState(false);
  const merge = useMergeTickets();
  const api = useApi();
  const { data: other } = useQuery({
    queryKey: ticketKey(otherId ?? 0),
    enabled: otherId !== null,
    queryFn: ({ signal }) => readTicket(api, otherId ?? 0, signal),
  });
  const pair = other === undefined ? null : [ticket, other.ticket];
  const [survivor, source] = isSwapped ? (pair ?? []).toReversed() : (pair ?? []);
  return (
    <Dialog title={say("ticket-actions.mergeTitle")} isOpen onClose={onClose} width="wide">
      <FindTicket exceptId={ticket.TicketId} chosenId={otherId} onChoose={setOtherId} />
      {pair !== null && survivor !== undefined && source !== undefined && (
        <>
          <fieldset className="grid gap-2">
            <legend className="font-semibold">{say("ticket-actions.mergeSurvivor")}</legend>
            {pair.map((each, index) => (
              <label key={each.TicketId} className="flex min-h-(--target) items-center gap-2">
                <input
                  type="radio"
                  name="survivor"
                  className="size-4 accent-(--accent)"
                  checked={each === survivor}
                  onChange={() => setIsSwapped(index === 1)}
                />
                <span className="min-w-0 break-words">
                  #{each.TicketId} {each.Title}
                </span>
              </label>
            ))}
          </fieldset>
          <p className="rounded-md bg-raised p-3">
            {say("ticket-actions.mergePreview", {
              survivor: String(survivor.TicketId),
              other: String(source.TicketId),
            })}
          </p>
        </>
      )}
      {merge.error !== null && (
        <p role="alert" className="text-bad">
          {merge.error.message}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("ticket-actions.cancel")}</Button>
        <Button
          look="primary"
          isBusy={merge.isPending}
          disabled={survivor === undefined || source === undefined}
          onClick={() => {
            if (survivor === undefined || source === undefined) return;
            merge.mutate(
              { survivor, otherId: source.TicketId },
              { onSuccess: () => onMerged(survivor.TicketId, source.TicketId) },
            );
          }}
        >
          {say("ticket-actions.mergeInto", { id: String(survivor?.TicketId ?? "…") })}
        </Button>
      </div>
    </Dialog>
  );
}
