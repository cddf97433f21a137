import { TicketInfo } from "../../../../contract/carriers/ticket-info.ts";
import { embedded, int32, list, text } from "../../../../contract/member.ts";
import { readSearchValue } from "../../../../domain/search/search-value.ts";
import { searchListedTickets } from "../../../usecases/lists/search-listed-tickets.ts";
import { requireArgument } from "../../exchange/require-argument.ts";
import { presentTicketInfo } from "../../presenters/present-ticket-info.ts";
import { defineOperation } from "../agent-operation.ts";

const ROWS_MAX = 100;

/** Finds tickets for somebody who remembers the title or the number of one. */
export const findTicketsByTitleOrId = defineOperation({
  agent: "CustomerService",
  name: "FindTicketsByTitleOrId",
  summary: `Finds the newest tickets that have words in their titles or an id; at most ${ROWS_MAX}, as for 0 rows.`,
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: { TitleOrId: text(), MaxRows: int32() } },
  answer: { kind: "value", member: list(embedded(TicketInfo)) },
  run: async ({ context, caller, presentation, body }) => {
    const search = readSearchValue(requireArgument("TitleOrId", body.TitleOrId));
    const limit = body.MaxRows <= 0 ? ROWS_MAX : Math.min(body.MaxRows, ROWS_MAX);
    const tickets = await searchListedTickets(
      { context, caller },
      { search, excludeMerged: true, limit },
    );
    return tickets.map((ticket) => presentTicketInfo(ticket, presentation));
  },
});
