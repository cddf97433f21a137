import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { searchOfRow } from "../admin-search.ts";
import type { Area } from "./area.ts";
import { ErrorState } from "../../../components/error-state.tsx";
import { useRowDragging } from "./use-row-dragging.ts";
import { useNameOf } from "./name-control.tsx";

/** From how many rows on a list can be searched. */
const SEARCHED_FROM = 12;

interface RowListProps<T> {
  readonly area: Area<T>;
  readonly rows: readonly T[];
  readonly chosen: string | undefined;
}

/** The rows in their order; retired ones come last, and only where somebody asks for them. */
export function RowList<T>({ area, rows, chosen }: RowListProps<T>) {
  const say = useText();
  const nameOf = useNameOf();
  const [text, setText] = useState("");
  const [showsRetired, setShowsRetired] = useState(false);
  const dragging = useRowDragging(area, rows);
  const isRetired = (row: T): boolean => area.isRetired?.(row) ?? false;
  const retired = rows.filter(isRetired);
  const wanted = text.trim().toLowerCase();
  const shown = [...rows.filter((row) => !isRetired(row)), ...(showsRetired ? retired : [])].filter(
    (row) => nameOf(area.nameOf(row)).toLowerCase().includes(wanted),
  );
  return (
    <>
      {rows.length >= SEARCHED_FROM && (
        <div className="px-4 pb-2">
          <input
            type="search"
            aria-label={say("admin.find")}
            placeholder={say("admin.find")}
            className={textFieldLook}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        </div>
      )}
      <nav aria-label={say(area.title)} className="min-h-0 flex-1 overflow-auto px-2 pb-2">
        {dragging.error !== null && <ErrorState error={dragging.error} />}
        <ul>
          {shown.map((row) => {
            const key = String(area.keyOf(row));
            const depth = wanted === "" ? (area.depthOf?.(row, rows) ?? 0) : 0;
            return (
              <li key={key} style={{ paddingLeft: depth * 16 }}>
                <Link
                  {...dragging.dragPropsOf(row)}
                  to="/admin/$area"
                  params={{ area: area.name }}
                  search={searchOfRow(key)}
                  aria-current={chosen === key ? "page" : undefined}
                  className="grid min-h-(--row) content-center rounded-md px-2 py-1 hover:bg-raised aria-[current=page]:bg-raised aria-[current=page]:font-semibold pointer-coarse:min-h-11"
                >
                  <span className={`truncate ${isRetired(row) ? "text-muted line-through" : ""}`}>
                    {nameOf(area.nameOf(row)) || say("admin.nameless")}
                  </span>
                  {(isRetired(row) || area.Note !== undefined) && (
                    <span className="truncate text-xs font-normal text-muted">
                      {isRetired(row) ? (
                        say("admin.retired")
                      ) : area.Note === undefined ? null : (
                        <area.Note row={row} rows={rows} />
                      )}
                    </span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
        {shown.length === 0 && wanted !== "" && (
          <p className="px-2 py-4 text-muted">{say("admin.noMatch")}</p>
        )}
      </nav>
      {retired.length > 0 && (
        <label className="flex min-h-10 items-center gap-2 border-t border-line px-4">
          <input
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={showsRetired}
            onChange={({ currentTarget }) => setShowsRetired(currentTarget.checked)}
          />
          {say("admin.showRetired", { count: retired.length })}
        </label>
      )}
    </>
  );
}
