/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table cannot place rows by their height, most of which are not there */
import type { ReactNode } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import { cellOf, numberOf, type TicketRow } from "../rows/ticket-row.ts";
import { ReadDot, TicketCell } from "./cells.tsx";

interface TicketCardProps {
  readonly row: TicketRow;
  readonly isGone: boolean;
  readonly besideTitle: ReactNode;
}

/** A ticket in two lines: what it is, and then by whom, whose and until when. */
export function TicketCard({ row, isGone, besideTitle }: TicketCardProps) {
  const say = useText();
  const person = cellOf(row, "person/fullName").text;
  return (
    <span role="gridcell" className="grid min-w-0 gap-0.5 pr-3">
      <span className="flex min-w-0 items-center gap-2">
        <ReadDot status={numberOf(row, "readStatus")} words={cellOf(row, "readStatus").text} />
        <span className={`min-w-0 flex-1 truncate ${isGone ? "text-muted italic" : ""}`}>
          <TicketCell row={row} column="title" />
        </span>
        {besideTitle}
        <span className="shrink-0">
          <TicketCell row={row} column="deadline" />
        </span>
      </span>
      <span className="flex min-w-0 gap-2 text-xs text-muted">
        <span>{row.ticketId}</span>
        <span className="min-w-0 truncate">{person}</span>
        <span className="ml-auto min-w-0 truncate">
          {isGone ? say("rows.left") : <TicketCell row={row} column="ownedBy" />}
        </span>
        <span className="shrink-0">
          <TicketCell row={row} column="ticketStatusName" />
        </span>
      </span>
    </span>
  );
}
