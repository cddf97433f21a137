/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table cannot place rows by their height, most of which are not there */
import { ArrowDown, ArrowUp } from "lucide-react";
import { useText } from "../../../lib/i18n/use-text.ts";

export interface GridColumn {
  readonly name: string;
  readonly heading: string;
  readonly isSortable: boolean;
  readonly sorted: "ascending" | "descending" | null;
}

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly tracks: string;
  readonly isAllSelected: boolean;
  readonly onToggleAll: () => void;
  readonly onSort: (column: string) => void;
}

/** What the columns are; a click sorts by one. */
export function GridHead({ columns, tracks, isAllSelected, onToggleAll, onSort }: GridHeadProps) {
  const say = useText();
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-10 grid h-8 items-center border-b border-line bg-raised text-xs text-muted"
      style={{ gridTemplateColumns: tracks }}
    >
      <span role="columnheader" className="grid h-full">
        <label className="grid size-full cursor-pointer place-items-center">
          <input
            type="checkbox"
            tabIndex={-1}
            className="size-4 accent-(--accent)"
            aria-label={say("rows.selectAll")}
            checked={isAllSelected}
            onChange={onToggleAll}
          />
        </label>
      </span>
      {columns.map(({ name, heading, isSortable, sorted }) => (
        <span
          key={name}
          role="columnheader"
          aria-sort={sorted ?? "none"}
          className="min-w-0 truncate px-2"
        >
          {isSortable && name !== "readStatus" ? (
            <button
              type="button"
              tabIndex={-1}
              onClick={() => onSort(name)}
              className="flex min-h-6 min-w-6 max-w-full cursor-pointer items-center gap-1 font-semibold hover:text-text"
            >
              <span className="truncate">{heading}</span>
              {sorted === "ascending" && <ArrowUp size={12} aria-hidden />}
              {sorted === "descending" && <ArrowDown size={12} aria-hidden />}
            </button>
          ) : (
            <span className={name === "readStatus" ? "sr-only" : "truncate font-semibold"}>
              {heading}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
