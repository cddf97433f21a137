import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../components/error-state.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { TicketLink } from "../queue/ticket-link.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { LISTED_MAX, listedQuery } from "./search-queries.ts";

interface ListedTicketsProps {
  /** Empty while what it names is being read. */
  readonly filter: string;
  readonly words: string;
  readonly onSearch: (typed: string) => void;
}

/** The tickets that meet the conditions of a search. */
export function ListedTickets({ filter, words, onSearch }: ListedTicketsProps) {
  const say = useText();
  const listed = useQuery({ ...listedQuery(useApi(), filter), enabled: filter !== "" });
  if (listed.isError) {
    return <ErrorState error={listed.error} onRetry={() => void listed.refetch()} />;
  }
  if (listed.data === undefined) return <div aria-busy />;
  const { count, tickets } = listed.data;
  if (count === 0) {
    return <NothingFound onWiden={words === "" ? undefined : () => onSearch(words)} />;
  }
  return (
    <section aria-label={say("search.tickets")} className="grid gap-2">
      <p className="text-muted">
        {say("search.count", { count })}{" "}
        {count > LISTED_MAX && say("search.newest", { count: LISTED_MAX })}
      </p>
      <ol className="grid">
        {tickets.map(({ ticketId, title, status, person, company }) => (
          <li key={ticketId} className="grid gap-0.5 border-b border-line py-2">
            <TicketLink ticketId={ticketId}>
              <span className="font-normal text-muted">{ticketId}</span> {title}
            </TicketLink>
            <span className="text-xs text-muted">
              {[status, person, company].filter((name) => name !== "").join(", ")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
