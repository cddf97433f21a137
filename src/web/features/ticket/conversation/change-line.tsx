import { Link } from "@tanstack/react-router";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useTimes } from "../use-times.ts";
import type { ToldEntry } from "./told-entries.ts";
import { useChangeWords } from "./use-change-words.ts";

/** What somebody did to the ticket, in one line between the messages. */
export function ChangeLine({ entry }: { readonly entry: ToldEntry }) {
  const say = useText();
  const times = useTimes();
  const wordsOf = useChangeWords();
  const { by, at, happening, ticketIds, fromTicketId, changes } = entry;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 border-l-2 border-line pl-3 text-xs text-muted">
      <span className="font-semibold">{by === "" ? say("ticket-log.desk") : by}</span>
      {happening !== "changed" && <span>{say(`ticket-log.${happening}`)}</span>}
      {ticketIds.map((id) => (
        <Link
          key={id}
          to="/tickets/$ticketId"
          params={{ ticketId: String(id) }}
          className="inline-flex min-h-(--target) items-center text-accent underline"
        >
          #{id}
        </Link>
      ))}
      {changes.map((change) => (
        <span
          key={`${change.Member ?? ""} ${change.CustomField ?? ""}`}
          dir="auto"
          className="line-clamp-3 min-w-0 break-words text-text"
        >
          {wordsOf(change)}
        </span>
      ))}
      {fromTicketId > 0 && (
        <span>{say("ticket-log.fromTicket", { id: String(fromTicketId) })}</span>
      )}
      <time dateTime={at} className="ml-auto whitespace-nowrap">
        {times.moment(at)}
      </time>
    </div>
  );
}
