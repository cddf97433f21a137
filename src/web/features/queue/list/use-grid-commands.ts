import { useCallback, useState } from "react";
import type { MessageId } from "../../../texts.ts";
import type { Command } from "../../../lib/commands/command.ts";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useIsOffline } from "../../../lib/offline/use-is-offline.ts";
import { useSession } from "../../../lib/session/session.ts";
import type { TicketRow } from "../rows/ticket-row.ts";
import type { ChangeableField } from "../save/change-field.ts";
import { useChangeTicket } from "../save/use-change-ticket.ts";
import type { Choice } from "../choose/list-items.ts";
import type { Selection } from "./selection.ts";

interface GridCommands {
  readonly activeRow: TicketRow | undefined;
  readonly selection: Selection;
  readonly onMove: (step: 1 | -1) => void;
  readonly onToggle: () => void;
  readonly onExtend: (step: 1 | -1) => void;
  readonly onOpen: () => void;
  readonly onToggleAll: () => void;
  readonly onClear: () => void;
}

/** A field of a row that is being given another value. */
export interface Editing {
  readonly edited: { readonly row: TicketRow; readonly field: ChangeableField } | null;
  readonly edit: (row: TicketRow, field: ChangeableField) => void;
  readonly stop: () => void;
  readonly choose: (choice: Choice) => void;
}

/** What the keys do to the row that they act on; while tickets are selected, those for fields mean them. */
export function useGridCommands(grid: GridCommands): Editing {
  const { activeRow: row, selection } = grid;
  const [edited, setEdited] = useState<Editing["edited"]>(null);
  const changeTicket = useChangeTicket();
  const me = useSession().data;
  const isSelecting = selection.kind === "all" || selection.ids.size > 0;
  const edit = useCallback<Editing["edit"]>((of, field) => setEdited({ row: of, field }), []);
  const isOffline = useIsOffline();
  const blocked: MessageId | undefined = isOffline
    ? "activity.offline"
    : row?.mayChange === false
      ? "rows.mayNotChange"
      : undefined;
  const field = (id: ChangeableField, label: MessageId, keys: string): Command => ({
    id: `queue.set${id}`,
    label,
    group: "queue.group",
    keys,
    blocked,
    run: () => row !== undefined && edit(row, id),
  });
  useCommands([
    act("next", "rows.next", () => grid.onMove(1), "J"),
    act("previous", "rows.previous", () => grid.onMove(-1), "K"),
    act("open", "rows.open", grid.onOpen),
    act("select", "rows.selectRow", grid.onToggle, "X"),
    act("extendDown", "rows.extendDown", () => grid.onExtend(1), "Shift J"),
    act("extendUp", "rows.extendUp", () => grid.onExtend(-1), "Shift K"),
    act("selectAll", "rows.selectAll", grid.onToggleAll),
    ...(isSelecting ? [act("clear", "bulk.clear", grid.onClear, "Esc")] : []),
  ]);
  useCommands(
    isSelecting
      ? []
      : [
          {
            id: "queue.accept",
            label: "rows.assignToMe",
            group: "queue.group",
            keys: "Shift A",
            blocked,
            run: () => {
              if (row === undefined || me === null || me === undefined) return;
              changeTicket(row, { field: "OwnedBy", id: me.AssociateId, name: me.FullName ?? "" });
            },
          },
          field("OwnedBy", "rows.setOwner", "A"),
          field("Status", "rows.setStatus", "S"),
          field("Priority", "rows.setPriority", "P"),
          field("Category", "rows.setCategory", "Y"),
        ],
  );
  return {
    edited,
    edit,
    stop: () => setEdited(null),
    choose: ({ id, name }) => {
      setEdited(null);
      if (edited !== null) changeTicket(edited.row, { field: edited.field, id, name });
    },
  };
}

const act = (id: string, label: MessageId, run: () => void, keys = ""): Command => ({
  id: `queue.${id}`,
  label,
  group: "queue.group",
  keys,
  run,
});
