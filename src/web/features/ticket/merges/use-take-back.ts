import { useQueryClient } from "@tanstack/react-query";
import { useTell } from "../../../lib/activity/activity-context.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { useNow } from "../../../lib/clock/use-now.ts";
import type { Command } from "../../../lib/commands/command.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Ticket } from "../ticket.ts";
import { useTimes } from "../use-times.ts";
import { takeBack, useMergesToTakeBack } from "./merge-queries.ts";

/** Takes tickets out of a merge, and tells what came of it. */
export function useTakeBack() {
  const say = useText();
  const api = useApi();
  const tell = useTell();
  const client = useQueryClient();
  return async (survivorId: number, ticketIds: readonly number[]): Promise<void> => {
    const ids = numbersOf(ticketIds);
    try {
      const done = await takeBack(api, { survivorId, ticketIds });
      if (done === null) {
        tell({ text: say("merges.takenBackAlready", { ids }), isBad: true });
        return;
      }
      const skipped = done.SkippedMessageIds.length;
      const text = say("merges.takenBack", { ids, count: ticketIds.length });
      const left = skipped > 0 ? ` ${say("merges.skipped", { count: skipped })}` : "";
      tell({ text: text + left });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      tell({ text: error.message, isBad: true, ticketId: survivorId });
    } finally {
      void client.invalidateQueries({ queryKey: ["ticket"] });
      void client.invalidateQueries({ queryKey: ["queue"] });
    }
  };
}

/** Ways out of each merge of the ticket, for as long as there are any. */
export function useTakeBackCommands(ticket: Ticket): readonly Command[] {
  const merges = useMergesToTakeBack(ticket);
  const times = useTimes();
  const now = useNow();
  const takeMergeBack = useTakeBack();
  return merges.map(({ MergeId, IntoTicketId, TicketIds, Until }) => ({
    id: `ticket.unmerge-${String(MergeId)}`,
    label: "merges.takeBack",
    values: { ids: numbersOf(TicketIds), time: times.near(Until ?? "", now) },
    group: "ticket.group",
    fitsSelection: true,
    run: () => void takeMergeBack(IntoTicketId, TicketIds),
  }));
}

function numbersOf(ticketIds: readonly number[]): string {
  return ticketIds.map((id) => `#${String(id)}`).join(", ");
}
