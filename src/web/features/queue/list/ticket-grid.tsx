/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table cannot place rows by their height, most of which are not there */
import {
  useEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from "react";
import { useIsOffline } from "../../../lib/offline/use-is-offline.ts";
import type { ChangeableField } from "../save/change-field.ts";
import type { TicketRow } from "../rows/ticket-row.ts";
import { GridHead, type GridColumn } from "./grid-head.tsx";
import { GridRow } from "./grid-row.tsx";
import { isSelected, type Selection } from "./selection.ts";
import { leastWidthOf, tracksOf } from "./column-widths.ts";
import { useRowWindow } from "./use-row-window.ts";

export interface TicketGridProps {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly count: number;
  readonly columns: readonly GridColumn[];
  readonly rowAt: (index: number) => TicketRow | undefined;
  readonly onShow: (from: number, to: number) => void;
  /** The row that keys act on. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly selection: Selection;
  readonly onToggle: (index: number) => void;
  readonly onExtend: (index: number) => void;
  readonly onToggleAll: () => void;
  readonly onOpen: (index: number) => void;
  readonly onEdit: (index: number, field: ChangeableField) => void;
  readonly onSort: (column: string) => void;
  /** Cards of two lines, for screens that have no room for columns. */
  readonly isNarrow: boolean;
  readonly rowHeight: number;
  /** Stands beside the title of a row. */
  readonly besideTitle?: (row: TicketRow) => ReactNode;
}

const HEAD_HEIGHT = 32;

/**
 * A list of tickets of any length, of which only what can be seen is drawn. It is one stop of the tab key; in it
 * the arrow keys move, and so do the commands of the queue.
 */
export function TicketGrid(props: TicketGridProps) {
  const { gridRef, count, columns, rowAt, onShow, active, selection, isNarrow, rowHeight } = props;
  const isOffline = useIsOffline();
  const headHeight = isNarrow ? 0 : HEAD_HEIGHT;
  const view = useRowWindow({ scrollerRef: gridRef, count, rowHeight, headHeight });
  const { from, to, reveal } = view;
  const names = columns.map(({ name }) => name);
  const tracks = tracksOf(names);
  const revealed = useRef(active);
  useEffect(() => onShow(from, Math.max(from, to - 1)), [onShow, from, to]);
  useEffect(() => {
    if (revealed.current !== active) reveal(active);
    revealed.current = active;
  }, [active, reveal]);

  return (
    <>
      <div
        ref={gridRef}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={count + (isNarrow ? 0 : 1)}
        aria-colcount={columns.length + 1}
        aria-multiselectable
        aria-activedescendant={active >= from && active < to ? rowId(active) : undefined}
        onScroll={view.onScroll}
        onClick={(event) => actOnClick(event, props)}
        onKeyDown={(event) => moveByKey(event, props, view.rowsOnPage())}
        className="group/grid peer/grid h-full overflow-auto outline-none"
      >
        <div role="rowgroup" style={{ minWidth: isNarrow ? undefined : leastWidthOf(names) }}>
          {!isNarrow && (
            <GridHead
              columns={columns}
              tracks={tracks}
              isAllSelected={selection.kind === "all"}
              onToggleAll={props.onToggleAll}
              onSort={props.onSort}
            />
          )}
          <div role="presentation" className="relative" style={{ height: count * rowHeight }}>
            {Array.from({ length: to - from }, (_, place) => from + place).map((index) => {
              const row = rowAt(index);
              return (
                <GridRow
                  key={index}
                  id={rowId(index)}
                  index={index}
                  row={row}
                  columns={columns}
                  tracks={tracks}
                  rowHeight={rowHeight}
                  isNarrow={isNarrow}
                  isOffline={isOffline}
                  isActive={index === active}
                  isSelected={row !== undefined && isSelected(selection, row.ticketId)}
                  onToggle={props.onToggle}
                  onEdit={props.onEdit}
                  besideTitle={props.besideTitle}
                />
              );
            })}
          </div>
        </div>
      </div>
      <span
        aria-hidden
        className="pointer-events-none absolute inset-0 z-20 peer-focus-visible/grid:outline-2 peer-focus-visible/grid:-outline-offset-2 peer-focus-visible/grid:outline-accent"
      />
    </>
  );
}

const rowId = (index: number): string => `ticket-row-${String(index)}`;

/** A click opens the row that is seen; with Shift or Ctrl it selects. Boxes and buttons see to themselves. */
function actOnClick(event: MouseEvent<HTMLDivElement>, props: TicketGridProps): void {
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest("[data-row]")?.getAttribute("data-row") ?? null;
  if (row === null || target?.closest("label, button") !== null) return;
  const index = Number(row);
  props.onActive(index);
  if (event.shiftKey) props.onExtend(index);
  else if (event.ctrlKey || event.metaKey) props.onToggle(index);
  else props.onOpen(index);
}

function moveByKey(
  event: KeyboardEvent<HTMLDivElement>,
  { active, count, onActive, onOpen, onToggle, onToggleAll }: TicketGridProps,
  page: number,
): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
    onToggleAll();
    event.preventDefault();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget)
    return;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const target = steps[event.key];
  if (target !== undefined) onActive(Math.min(Math.max(target, 0), count - 1));
  else if (event.key === "Enter") onOpen(active);
  else if (event.key === " ") onToggle(active);
  else return;
  event.preventDefault();
}
