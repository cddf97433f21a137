/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table cannot place rows by their height, most of which are not there */
import { memo, type ReactNode } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { ChangeableField } from "../save/change-field.ts";
import type { TicketRow } from "../rows/ticket-row.ts";
import { EditableCell } from "./editable-cell.tsx";
import type { GridColumn } from "./grid-head.tsx";
import { TicketCard } from "./ticket-card.tsx";

export interface GridRowProps {
  readonly id: string;
  readonly index: number;
  readonly row: TicketRow | undefined;
  readonly columns: readonly GridColumn[];
  readonly tracks: string;
  readonly rowHeight: number;
  readonly isNarrow: boolean;
  readonly isOffline: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onToggle: (index: number) => void;
  readonly onEdit: (index: number, field: ChangeableField) => void;
  readonly besideTitle: ((row: TicketRow) => ReactNode) | undefined;
}

const cellLooks: Readonly<Record<string, string>> = {
  readStatus: "grid place-items-center",
  title: "flex min-w-0 items-center gap-2 px-2",
};

/** Remembered, because scrolling and moving draw all the others again otherwise. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, row, columns, tracks, rowHeight, isNarrow, isActive, isSelected } = props;
  const say = useText();
  const isGone = row?.isIn === false;
  const look = isSelected
    ? "bg-accent-soft"
    : isActive
      ? "group-focus-within/grid:bg-raised hover:bg-raised"
      : "hover:bg-raised";
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + (isNarrow ? 1 : 2)}
      aria-selected={isSelected}
      data-row={index}
      style={{
        height: rowHeight,
        transform: `translateY(${String(index * rowHeight)}px)`,
        gridTemplateColumns: isNarrow ? "44px minmax(0,1fr)" : tracks,
      }}
      className={`absolute inset-x-0 top-0 grid cursor-pointer items-center border-b border-line ${look} ${isActive ? "shadow-[inset_3px_0_0_var(--accent)]" : ""}`}
    >
      <span role="gridcell" className="grid h-full place-items-center">
        {row !== undefined && (
          <label className="grid size-full cursor-pointer place-items-center">
            <input
              type="checkbox"
              tabIndex={-1}
              className="size-4 accent-(--accent)"
              aria-label={say("rows.select", { id: row.ticketId })}
              checked={isSelected}
              onChange={() => props.onToggle(index)}
            />
          </label>
        )}
      </span>
      {row !== undefined && isNarrow && (
        <TicketCard row={row} isGone={isGone} besideTitle={props.besideTitle?.(row)} />
      )}
      {row !== undefined &&
        !isNarrow &&
        columns.map(({ name }) => (
          <span
            key={name}
            role="gridcell"
            className={`${cellLooks[name] ?? "min-w-0 truncate px-2"} ${isGone ? "text-muted italic" : ""}`}
          >
            <EditableCell
              row={row}
              column={name}
              isOffline={props.isOffline}
              onEdit={(field) => props.onEdit(index, field)}
            />
            {name === "title" && props.besideTitle?.(row)}
            {name === "title" && isGone && (
              <span className="shrink-0 rounded-sm bg-raised px-1 text-xs not-italic">
                {say("rows.left")}
              </span>
            )}
          </span>
        ))}
      {row === undefined && (
        <span role="gridcell" aria-busy className="col-start-2 -col-end-1 px-2">
          <span className="sr-only">{say("queue.loading")}</span>
          <span className="block h-3 w-1/3 rounded-sm bg-raised" />
        </span>
      )}
    </div>
  );
});
