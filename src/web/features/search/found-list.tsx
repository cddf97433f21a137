import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { TicketLink } from "../queue/ticket-link.tsx";
import { MarkedText } from "./marked-text.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { searchQuery, type FoundTicket } from "./search-queries.ts";

/** The tickets that have the words, best first, with the place where they stand. */
export function FoundList({ words }: { readonly words: string }) {
  const say = useText();
  const found = useInfiniteQuery(searchQuery(useApi(), words));
  if (found.isError) {
    return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  }
  const pages = found.data?.pages ?? [];
  const tickets = pages.flatMap(({ Tickets }) => Tickets);
  if (found.isSuccess && tickets.length === 0) return <NothingFound />;
  return (
    <section aria-label={say("search.tickets")} aria-busy={found.isFetching} className="grid gap-2">
      {pages.some(({ IsComplete }) => !IsComplete) && (
        <p className="text-warn">{say("search.partial")}</p>
      )}
      <ol className="grid">
        {tickets.map((ticket) => (
          <FoundItem key={ticket.TicketId} ticket={ticket} />
        ))}
      </ol>
      {found.hasNextPage && (
        <Button isBusy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say("search.more")}
        </Button>
      )}
    </section>
  );
}

function FoundItem({ ticket }: { readonly ticket: FoundTicket }) {
  const { TicketId, Title, TitleMarks, PersonName, ContactName, Snippet, SnippetMarks } = ticket;
  return (
    <li className="grid gap-0.5 border-b border-line py-2">
      <TicketLink ticketId={TicketId}>
        <span className="font-normal text-muted">{TicketId}</span>{" "}
        <MarkedText text={Title ?? ""} marks={TitleMarks} />
      </TicketLink>
      <span className="text-xs text-muted">
        {[PersonName, ContactName].filter(Boolean).join(", ")}
      </span>
      {Snippet !== null && (
        <p dir="auto" className="line-clamp-2 wrap-anywhere">
          <MarkedText text={Snippet} marks={SnippetMarks} />
        </p>
      )}
    </li>
  );
}
