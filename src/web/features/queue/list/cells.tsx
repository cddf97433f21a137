import { Circle, CircleDot, Frown, Meh, Smile } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { cellOf, instantOf, numberOf, type TicketRow } from "../rows/ticket-row.ts";
import { DeadlineTime } from "./deadline-time.tsx";

interface CellProps {
  readonly row: TicketRow;
  readonly column: string;
}

/** A value of a ticket in its list. */
export function TicketCell({ row, column }: CellProps): ReactNode {
  const say = useText();
  const { text } = cellOf(row, column);
  switch (column) {
    case "readStatus":
      return <ReadDot status={numberOf(row, column)} words={text} />;
    case "ticketId":
      return <span className="text-muted">{row.ticketId}</span>;
    case "title":
      return <Title row={row} />;
    case "ownedBy":
      return text === "" ? <span className="text-muted">{say("rows.nobody")}</span> : text;
    case "status":
    case "ticketStatusName":
      return <StatusMark base={numberOf(row, "status")} words={text} />;
    case "deadline":
      return numberOf(row, "status") === CLOSED ? null : (
        <DeadlineTime deadline={instantOf(row, "deadline")} />
      );
    case "sentimentScore":
      return <Mood mood={numberOf(row, column)} />;
    case "tags":
      return <Tags words={text} />;
    default:
      return text;
  }
}

const OPEN = 1;
const CLOSED = 2;
const POSTPONED = 3;

const GREEN = 1;
const YELLOW = 2;

/** Read, something new, or unread: by form and colour, and in words for whoever sees neither. */
export function ReadDot({ status, words }: { readonly status: number; readonly words: string }) {
  const look = status === GREEN ? "text-ok" : status === YELLOW ? "text-warn" : "text-bad";
  const Mark = status === YELLOW ? CircleDot : Circle;
  const isFilled = status !== GREEN && status !== YELLOW;
  if (status === 0) return null;
  return (
    <span className={look} title={words}>
      <Mark size={12} strokeWidth={3} fill={isFilled ? "currentcolor" : "none"} aria-hidden />
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** Unread tickets stand out, as unread mail does. */
function Title({ row }: { readonly row: TicketRow }) {
  const isRead = numberOf(row, "readStatus") === GREEN;
  return (
    <span className={`min-w-0 truncate ${isRead ? "" : "font-semibold"}`}>
      {cellOf(row, "title").text}
    </span>
  );
}

const statusLooks: Readonly<Record<number, string>> = {
  [OPEN]: "text-accent",
  [POSTPONED]: "text-info",
  [CLOSED]: "text-muted",
};

function StatusMark({ base, words }: { readonly base: number; readonly words: string }) {
  return <span className={statusLooks[base] ?? "text-muted line-through"}>{words}</span>;
}

const POSITIVE = 1;
const NEGATIVE = 2;
const NEUTRAL = 3;

const moods: Readonly<Record<number, { readonly Face: typeof Smile; readonly label: MessageId }>> =
  {
    [POSITIVE]: { Face: Smile, label: "rows.positive" },
    [NEGATIVE]: { Face: Frown, label: "rows.negative" },
    [NEUTRAL]: { Face: Meh, label: "rows.neutral" },
  };

function Mood({ mood }: { readonly mood: number }) {
  const say = useText();
  const known = moods[mood];
  if (known === undefined) return null;
  const { Face, label } = known;
  return (
    <span className="inline-flex items-center gap-1 text-muted">
      <Face size={16} aria-hidden />
      {say(label)}
    </span>
  );
}

function Tags({ words }: { readonly words: string }) {
  if (words === "") return null;
  return (
    <span className="inline-flex gap-1">
      {words.split(", ").map((tag) => (
        <span key={tag} className="rounded-sm bg-raised px-1 text-xs">
          {tag}
        </span>
      ))}
    </span>
  );
}
