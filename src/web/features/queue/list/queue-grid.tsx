import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import { usePreferences } from "../../../lib/preferences/preference-context.ts";
import { useOpenTicket } from "../open-ticket.ts";
import type { QueueList } from "../use-queue-list.ts";
import { headingOf, orderedBy, sortedOtherwise } from "../columns/order.ts";
import type { ChangeableField } from "../save/change-field.ts";
import type { GridColumn } from "./grid-head.tsx";
import { FieldEditor } from "./field-editor.tsx";
import {
  everythingSelected,
  extended,
  nothingSelected,
  toggled,
  type Selection,
} from "./selection.ts";
import { TicketGrid } from "./ticket-grid.tsx";
import { useRowPresence } from "./use-row-presence.tsx";
import { useGridCommands } from "./use-grid-commands.ts";

interface QueueGridProps {
  readonly queue: QueueList;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onSort: (orderBy: string) => void;
  readonly isNarrow: boolean;
}

/** Heights of rows, as the tokens have them. */
const heights = {
  comfortable: { row: 36, card: 56 },
  compact: { row: 28, card: 48 },
} as const;

/** The list of the queue with what its keys and clicks do. */
export function QueueGrid(props: QueueGridProps) {
  const { queue, selection, onSelect, onSort, isNarrow } = props;
  const say = useText();
  const { density } = usePreferences();
  const openTicket = useOpenTicket();
  const gridRef = useRef<HTMLDivElement>(null);
  const [wished, setActive] = useState(0);
  const { list, view, columns, shownColumns, orderBy } = queue;
  const count = list.snapshot?.count ?? 0;
  const active = Math.min(wished, count - 1);
  const { rowAt } = list;
  const idAt = (index: number): number | undefined => rowAt(index)?.ticketId;
  const headings = useMemo((): readonly GridColumn[] => {
    const order = orderedBy(orderBy);
    return shownColumns.map((name) => ({
      name,
      heading: headingOf(name, columns, say),
      isSortable: columns.get(name)?.isSortable ?? false,
      sorted: order.column === name ? order.direction : null,
    }));
  }, [shownColumns, columns, orderBy, say]);

  const latest = useRef({ selection, onSelect, rowAt, openTicket });
  useEffect(() => {
    latest.current = { selection, onSelect, rowAt, openTicket };
  });
  const toggle = useCallback((index: number) => {
    const { selection: now, onSelect: select, rowAt: at } = latest.current;
    const id = at(index)?.ticketId;
    if (id !== undefined) select(toggled(now, id, index));
  }, []);
  const extend = useCallback((index: number) => {
    const { selection: now, onSelect: select, rowAt: at } = latest.current;
    select(extended(now, { from: index, to: index, idAt: (each) => at(each)?.ticketId }));
  }, []);
  const open = useCallback((index: number) => {
    const id = latest.current.rowAt(index)?.ticketId;
    if (id !== undefined) latest.current.openTicket(id);
  }, []);
  const move = (to: number): void => {
    setActive(Math.min(Math.max(to, 0), count - 1));
    gridRef.current?.focus({ preventScroll: true });
  };
  const editing = useGridCommands({
    activeRow: rowAt(active),
    selection,
    onMove: (step) => move(active + step),
    onToggle: () => toggle(active),
    onExtend: (step) => {
      const to = Math.min(Math.max(active + step, 0), count - 1);
      onSelect(extended(selection, { from: active, to, idAt }));
      move(to);
    },
    onOpen: () => open(active),
    onToggleAll: () => onSelect(everythingSelected),
    onClear: () => onSelect(nothingSelected),
  });
  const besideTitle = useRowPresence(list.windows);
  const { edit } = editing;
  const editAt = useCallback(
    (index: number, field: ChangeableField) => {
      setActive(index);
      const row = latest.current.rowAt(index);
      if (row !== undefined) edit(row, field);
    },
    [edit],
  );
  return (
    <>
      <TicketGrid
        gridRef={gridRef}
        label={say("queue.list", { view: view.name })}
        count={count}
        columns={headings}
        rowAt={rowAt}
        onShow={list.show}
        active={active}
        onActive={setActive}
        selection={selection}
        onToggle={toggle}
        onExtend={extend}
        onToggleAll={() =>
          onSelect(selection.kind === "all" ? nothingSelected : everythingSelected)
        }
        onOpen={open}
        onEdit={editAt}
        onSort={(column) => onSort(sortedOtherwise(orderBy, column))}
        isNarrow={isNarrow}
        besideTitle={besideTitle}
        rowHeight={isNarrow ? heights[density].card : heights[density].row}
      />
      <FieldEditor {...editing} />
    </>
  );
}
