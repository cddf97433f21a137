import { Link } from "@tanstack/react-router";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { TicketRelationItem } from "../../../../contract/carriers/ticket-relation-item.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useNames } from "../use-names.ts";

const relationsQuery = (api: Api, ticketId: number) =>
  queryOptions({
    queryKey: ["ticket", ticketId, "relations"],
    queryFn: ({ signal }) =>
      api.agent<readonly JsonOf<typeof TicketRelationItem>[]>(
        "Ticket/GetTicketRelations",
        { TicketId: ticketId },
        { signal },
      ),
  });

/** The tickets at the other ends of a ticket's relations. */
export function RelatedTickets({ ticketId }: { readonly ticketId: number }) {
  const say = useText();
  const name = useNames();
  const { data } = useQuery(relationsQuery(useApi(), ticketId));
  return (
    <section className="grid gap-1 border-t border-line pt-3">
      <h3 className="font-semibold">{say("ticket.relations")}</h3>
      {data?.length === 0 && <p className="text-muted">{say("ticket.noRelations")}</p>}
      <ul className="grid gap-1">
        {data?.map((related) => (
          <li key={related.TicketRelationId} className="flex min-h-(--target) flex-wrap gap-x-2">
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: String(related.TicketId) }}
              className="min-w-0 break-words text-accent underline"
            >
              #{related.TicketId} {related.Title}
            </Link>
            <span className="text-xs text-muted">{name(related.TicketStatusDisplayValue)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
