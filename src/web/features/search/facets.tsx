import { useQueries } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { withPart, type SearchOperator } from "./parse-query.ts";
import { facetQuery } from "./search-queries.ts";

interface FacetsProps {
  readonly filter: string;
  readonly query: string;
  readonly onSearch: (typed: string) => void;
}

const SHOWN_MAX = 6;

const facets = [
  { column: "ticketStatusName", operator: "status", label: "rows.status" },
  { column: "ownedBy", operator: "owner", label: "rows.owner" },
  { column: "categoryFullName", operator: "category", label: "rows.category" },
  { column: "priorityName", operator: "priority", label: "rows.priority" },
] as const satisfies readonly {
  readonly operator: SearchOperator;
  readonly [key: string]: string;
}[];

/** How what was found is spread; a click asks for one of the values. */
export function Facets({ filter, query, onSearch }: FacetsProps) {
  const say = useText();
  const intl = useIntl();
  const api = useApi();
  const answers = useQueries({
    queries: facets.map(({ column }) => facetQuery(api, filter, column)),
  });
  const shown = facets
    .map((facet, index) => ({ ...facet, values: answers[index]?.data ?? [] }))
    .filter(({ values, operator }) => values.length > 1 && !query.includes(`${operator}:`));
  if (shown.length === 0) return null;
  return (
    <section aria-label={say("search.narrow")} className="grid gap-3">
      <h2 className="font-semibold">{say("search.narrow")}</h2>
      {shown.map(({ column, operator, label, values }) => (
        <div key={column} className="grid gap-0.5">
          <h3 className="text-xs text-muted">{say(label)}</h3>
          <ul className="-mx-1">
            {values.slice(0, SHOWN_MAX).map(({ value, count }) => (
              <li key={value}>
                <button
                  type="button"
                  onClick={() => onSearch(withPart(query, operator, value))}
                  className="flex min-h-(--target) w-full cursor-pointer items-center gap-2 rounded-sm px-1 text-left hover:bg-raised"
                >
                  <span className="min-w-0 truncate">{value}</span>
                  <span className="ml-auto text-xs text-muted">{intl.formatNumber(count)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
