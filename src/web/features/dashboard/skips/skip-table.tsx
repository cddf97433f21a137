import { useIntl } from "react-intl";
import { useText } from "../../../lib/i18n/use-text.ts";
import { TicketLink } from "../../queue/ticket-link.tsx";
import type { Skip } from "./skips-query.ts";

interface SkipTableProps {
  readonly label: string;
  readonly skips: readonly Skip[];
}

/** Ticket, reason, who and when: side by side where there is room, else one below the other. */
export function SkipTable({ label, skips }: SkipTableProps) {
  const say = useText();
  const { formatDate } = useIntl();
  const columns = ["ticket", "reason", "by", "at"] as const;
  return (
    <table aria-label={label} className="w-full border-collapse text-left max-two-pane:block">
      <thead className="text-xs text-muted max-two-pane:sr-only">
        <tr className="border-b border-line">
          {columns.map((column) => (
            <th key={column} scope="col" className="py-1 pr-4 font-semibold last:pr-0">
              {say(`skips.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-two-pane:block">
        {skips.map(({ TicketId, Title, Reason, FullName, At }) => (
          <tr
            key={`${String(TicketId)} ${At ?? ""}`}
            className="border-b border-line align-top last:border-0 max-two-pane:grid max-two-pane:gap-1 max-two-pane:py-2"
          >
            <td className="py-2 pr-4 [overflow-wrap:anywhere] two-pane:w-2/5 max-two-pane:p-0">
              <TicketLink ticketId={TicketId}>
                <span className="font-normal text-muted">#{TicketId}</span> {Title}
              </TicketLink>
            </td>
            <td className="py-2 pr-4 [overflow-wrap:anywhere] two-pane:w-2/5 max-two-pane:p-0">
              {Reason}
            </td>
            <td className="py-2 pr-4 max-two-pane:p-0 max-two-pane:text-xs max-two-pane:text-muted two-pane:whitespace-nowrap">
              {FullName}
            </td>
            <td className="py-2 text-muted max-two-pane:p-0 max-two-pane:text-xs two-pane:whitespace-nowrap">
              {formatDate(At ?? "", { dateStyle: "medium", timeStyle: "short" })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
