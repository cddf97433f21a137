import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AfterSending } from "../../composer/message-form.tsx";
import { useTell } from "../../../lib/activity/activity-context.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useCommands } from "../../../lib/commands/command-context.ts";
import type { Command } from "../../../lib/commands/command.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useTakeNext } from "../../next/use-next.ts";
import { useIsOffline } from "../../../lib/offline/use-is-offline.ts";
import { useSession } from "../../../lib/session/session.ts";
import { useTakeBackCommands } from "../merges/use-take-back.ts";
import { usePickedItems } from "../pick-list-queries.ts";
import { mayChange, mayDelete } from "../rights.ts";
import { usePartNames } from "../save/part-names.ts";
import { partsOf, type TicketChange } from "../save/ticket-change.ts";
import { useSaveTicket, type SaveTicket } from "../save/use-save-ticket.ts";
import type { TicketSearch } from "../ticket-search.ts";
import type { Ticket } from "../ticket.ts";
import { focusProperty } from "./focus-property.ts";
import { findOpenChildren, useTicketCall } from "./ticket-action-queries.ts";

export type TicketDialogName = "postpone" | "merge" | "split" | "delete" | "spam";

export interface TicketActions {
  readonly faults: SaveTicket["faults"];
  readonly conflict: SaveTicket["conflict"];
  /** What can be done with the ticket, for menus. */
  readonly commands: readonly Command[];
  readonly dialog: TicketDialogName | null;
  readonly closeDialog: () => void;
  /** `seen` = the ticket on which it was made; default: as it is now. */
  readonly change: (change: TicketChange, seen?: Ticket) => void;
  readonly postpone: (until: Date) => void;
  readonly afterSending: (after: AfterSending) => void;
}

interface Place {
  readonly search: TicketSearch;
}

/** Everything that is done with an open ticket, for keys, menus and the palette alike. */
export function useTicketActions(ticket: Ticket, { search }: Place): TicketActions {
  const say = useText();
  const api = useApi();
  const navigate = useNavigate();
  const { data: session } = useSession();
  const statuses = usePickedItems("ticketstatus");
  const { save, faults, conflict } = useSaveTicket(ticket.TicketId);
  const { take: takeNext } = useTakeNext();
  const tell = useTell();
  const tellSaved = useTellSaved(ticket.TicketId);
  const [dialog, setDialog] = useState<TicketDialogName | null>(null);
  const unread = useTicketCall(ticket.TicketId, "markUnread");
  const takeBackCommands = useTakeBackCommands(ticket);

  const store = async (wish: TicketChange, seen?: Ticket): Promise<boolean> => {
    const saved = await save(wish, seen);
    if (saved === null) return false;
    if (saved.change !== null) tellSaved(partsOf(saved.change), saved.undo);
    return true;
  };
  const change = (wish: TicketChange, seen?: Ticket): void => void store(wish, seen);
  const statusOf = (base: string): TicketChange["Status"] => {
    const status = statuses.find(({ extra }) => extra === base);
    return status && { TicketStatusId: status.id, Name: status.packedName };
  };
  const close = async (): Promise<boolean> => {
    const children = await findOpenChildren(api, ticket.TicketId);
    if (children.length > 0) {
      const ids = children.map((id) => `#${String(id)}`).join(", ");
      tell({ text: say("ticket-actions.closeBlocked", { ids }), isBad: true });
      return false;
    }
    const status = statusOf("Closed");
    return store(status === undefined ? { BaseStatus: "Closed" } : { Status: status });
  };

  const property = (name: string) => () =>
    focusProperty(name, () => {
      void navigate({
        to: "/tickets/$ticketId",
        params: { ticketId: String(ticket.TicketId) },
        search: { ...search, tab: "properties" },
        replace: true,
      });
    });
  const isMine = ticket.OwnedBy?.AssociateId === session?.AssociateId;
  const isOpen = ticket.BaseStatus === "Active" || ticket.BaseStatus === "Postponed";
  const isOffline = useIsOffline();
  const possible: readonly Command[] = [
    ...(mayChange(ticket, "OwnedBy") && !isMine && session
      ? [
          command("take", "ticket-actions.take", {
            keys: "Shift A",
            run: () =>
              change({
                OwnedBy: { AssociateId: session.AssociateId, FullName: session.FullName ?? "" },
              }),
          }),
        ]
      : []),
    ...(mayChange(ticket, "Status") && isOpen
      ? [
          command("close", "ticket-actions.closeTicket", { keys: "E", run: () => void close() }),
          command("postpone", "ticket-actions.postpone", {
            keys: "H",
            run: () => setDialog("postpone"),
          }),
        ]
      : []),
    command("unread", "ticket-actions.markUnread", { keys: "U", run: () => unread.mutate() }),
    ...(mayChange(ticket, "Status")
      ? [
          command("merge", "ticket-actions.merge", {
            keys: "Shift M",
            run: () => setDialog("merge"),
          }),
          command("split", "ticket-actions.split", {
            keys: "Shift S",
            run: () => setDialog("split"),
          }),
          command("spam", "ticket-actions.spam", { run: () => setDialog("spam") }),
        ]
      : []),
    ...takeBackCommands,
    ...(mayDelete(ticket)
      ? [command("delete", "ticket-actions.delete", { run: () => setDialog("delete") })]
      : []),
  ];
  // Whatever changes the ticket waits for the network.
  const commands = possible.map((each) =>
    isOffline ? { ...each, blocked: "activity.offline" as const } : each,
  );
  useCommands([
    ...commands,
    command("owner", "ticket.owner", { keys: "A", run: property("OwnedBy") }),
    command("status", "ticket.status", { keys: "S", run: property("Status") }),
    command("priority", "ticket.priority", { keys: "P", run: property("Priority") }),
    command("category", "ticket.category", { keys: "Y", run: property("Category") }),
    command("tags", "ticket.tags", { keys: "T", run: property("Tags") }),
    command("back", "ticket.back", { keys: "Escape", run: () => void navigate({ to: "/" }) }),
  ]);

  return {
    faults,
    conflict,
    commands,
    dialog,
    closeDialog: () => setDialog(null),
    change,
    postpone: (until) => {
      setDialog(null);
      const status = statusOf("Postponed");
      if (status !== undefined) change({ Status: status, Activate: until.toISOString() });
    },
    afterSending: (after) => {
      if (after === "closeAndNext") takeNext(() => void navigate({ to: "/" }));
    },
  };
}

type Shown = Pick<Command, "run" | "keys">;

function command(id: string, label: Command["label"], shown: Shown): Command {
  return { id: `ticket.${id}`, label, group: "ticket.group", fitsSelection: true, ...shown };
}

/** Tells what was saved, with the way back. */
function useTellSaved(ticketId: number) {
  const say = useText();
  const tell = useTell();
  const partName = usePartNames();
  return (parts: readonly string[], undo: () => Promise<boolean>): void => {
    const takeBack = async (): Promise<void> => {
      const isUndone = await undo();
      const text = say(isUndone ? "ticket-state.undone" : "ticket-state.undoRefused");
      tell({ text, isBad: !isUndone, ticketId });
    };
    const text = say("ticket-state.saved", { parts: parts.map(partName).join(", ") });
    tell({ text, undo: () => void takeBack(), ticketId });
  };
}
