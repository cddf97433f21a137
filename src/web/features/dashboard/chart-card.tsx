import { useQuery } from "@tanstack/react-query";
import { ChartColumn, Table } from "lucide-react";
import { useId } from "react";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { ChartFigure } from "./chart-figure.tsx";
import { ChartTable } from "./chart-table.tsx";
import { partQuery, type Chart, type ChartName, type DashboardWish } from "./dashboard-queries.ts";
import { Definition } from "./definition.tsx";
import { useHeld } from "./use-held.ts";

interface ChartCardProps {
  readonly name: ChartName;
  readonly wish: DashboardWish;
  readonly isTable: boolean;
  readonly onToggle: () => void;
}

/** One chart, which is read, refreshed and fails by itself. */
export function ChartCard({ name, wish, isTable, onToggle }: ChartCardProps) {
  const say = useText();
  const id = useId();
  const { isHeld, handlers } = useHeld();
  const query = useQuery(partQuery(useApi(), name, wish, { isHeld }));
  const title = say(`charts.${name}`);
  const chart = query.data?.Charts.find(({ Name }) => Name === name);
  return (
    <section
      {...handlers}
      aria-labelledby={id}
      aria-busy={query.isPlaceholderData || undefined}
      className="group/chart grid min-w-0 content-start gap-2 rounded-lg border border-line p-3"
    >
      <header className="flex items-center gap-1">
        <h2 id={id} className="mr-auto text-lg font-semibold">
          {title}
        </h2>
        <Definition name={title} means={say(`definitions.${name}`)} />
        <Button
          look="quiet"
          className="px-2"
          aria-label={say(isTable ? "charts.asChart" : "charts.asTable", { name: title })}
          onClick={onToggle}
        >
          {isTable ? <ChartColumn size={16} aria-hidden /> : <Table size={16} aria-hidden />}
        </Button>
      </header>
      {query.isError && (
        <>
          <p>{say("chart-states.failed", { name: title })}</p>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </>
      )}
      {query.isPending && (
        <>
          {wish.isFaulty ? (
            <p className="h-64 text-muted">{say("chart-states.noRange")}</p>
          ) : (
            <Loading words={say("chart-states.loading")} className="h-64 py-2" />
          )}
        </>
      )}
      {chart !== undefined && <ChartBody chart={chart} title={title} isTable={isTable} />}
    </section>
  );
}

interface ChartBodyProps {
  readonly chart: Chart;
  readonly title: string;
  readonly isTable: boolean;
}

function ChartBody({ chart, title, isTable }: ChartBodyProps) {
  const say = useText();
  if (isTable) return <ChartTable chart={chart} title={title} />;
  const isEmpty = chart.Series.every(({ Points }) => Points.every(({ Count }) => Count === 0));
  if (isEmpty) return <p className="h-64 text-muted">{say("chart-states.empty")}</p>;
  return <ChartFigure chart={chart} title={title} />;
}
