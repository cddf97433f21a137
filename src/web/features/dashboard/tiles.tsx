import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { ErrorState } from "../../components/error-state.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { partQuery, type DashboardWish, type Tile } from "./dashboard-queries.ts";
import { Definition } from "./definition.tsx";
import { TicketsLink } from "./tickets-link.tsx";
import { useChartWords } from "./use-chart-words.ts";
import { useHeld } from "./use-held.ts";

const tileNames = ["Open", "Unassigned", "AtRisk", "Escalated", "SlaMet"] as const;

/** How each number looks while it is not nothing. */
const looks: Readonly<Record<(typeof tileNames)[number], string>> = {
  Open: "text-text",
  Unassigned: "text-text",
  AtRisk: "text-warn",
  Escalated: "text-bad",
  SlaMet: "text-ok",
};

/** The numbers of now; each leads to its tickets. */
export function Tiles({ wish }: { readonly wish: DashboardWish }) {
  const say = useText();
  const { isHeld, handlers } = useHeld();
  const query = useQuery(partQuery(useApi(), "Tiles", wish, { isHeld }));
  const { data, isError, error, isPlaceholderData } = query;
  return (
    <section aria-label={say("dashboard.now")} className="grid gap-2">
      {isError && <ErrorState error={error} onRetry={() => void query.refetch()} />}
      <ul
        {...handlers}
        aria-busy={isPlaceholderData || undefined}
        className="grid grid-cols-2 gap-3 two-pane:grid-cols-5"
      >
        {tileNames.map((name) => (
          <TileItem key={name} name={name} tile={data?.Tiles.find(({ Name }) => Name === name)} />
        ))}
      </ul>
      <AsOf at={data?.AsOf} />
    </section>
  );
}

interface TileItemProps {
  readonly name: (typeof tileNames)[number];
  /** Undefined while it is not known. */
  readonly tile: Tile | undefined;
}

function TileItem({ name, tile }: TileItemProps) {
  const say = useText();
  const words = useChartWords();
  const label = say(`dashboard.${name}`);
  const isNothing = tile === undefined || tile.Value === null || tile.Value === 0;
  return (
    <li className="relative rounded-lg last:max-two-pane:col-span-2 border border-line bg-raised hover:border-border">
      <TicketsLink
        filter={tile?.Filter ?? null}
        className="grid h-full content-start gap-1 rounded-lg p-3 pr-9"
      >
        <span className="text-muted hyphens-auto [overflow-wrap:anywhere]">{label}</span>
        <span className={`text-2xl font-semibold ${isNothing ? "text-muted" : looks[name]}`}>
          {tile === undefined ? "…" : words.value(tile.Unit, tile.Value)}
        </span>
        {tile?.Value === null && (
          <span className="text-xs text-muted">{say("dashboard.noneDecided")}</span>
        )}
      </TicketsLink>
      <span className="absolute top-1 right-1">
        <Definition name={label} means={say(`definitions.${name}`)} />
      </span>
    </li>
  );
}

function AsOf({ at }: { readonly at: string | undefined }) {
  const say = useText();
  const { formatTime } = useIntl();
  if (at === undefined) return <p className="text-xs text-muted">…</p>;
  const time = formatTime(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return <p className="text-xs text-muted">{say("dashboard.asOf", { time })}</p>;
}
