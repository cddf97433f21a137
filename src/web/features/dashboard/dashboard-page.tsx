import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { Button } from "../../components/button.tsx";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useIsLead } from "../admin/admin-rights.ts";
import { LaterTexts } from "../../lib/i18n/later-texts.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { ChartCard } from "./chart-card.tsx";
import { chartNames, type DashboardWish } from "./dashboard-queries.ts";
import { faultOf, rangeOf } from "./dashboard-range.ts";
import type { DashboardSearch } from "./dashboard-search.ts";
import { DashboardTools } from "./dashboard-tools.tsx";
import { NearestRange } from "./nearest-range.tsx";
import { SkipsSection } from "./skips/skips-section.tsx";
import { Tiles } from "./tiles.tsx";
import { useCsv } from "./use-csv.ts";
import { useToday } from "./use-today.ts";

/** How the tickets of a team, or one's own, are doing; every number leads to its tickets. */
export function DashboardPage() {
  return (
    <LaterTexts>
      <Dashboard />
    </LaterTexts>
  );
}

function Dashboard() {
  const say = useText();
  const navigate = useNavigate();
  const search = useSearch({ from: "/dashboard" });
  const range = rangeOf(search, useToday());
  const wish: DashboardWish = {
    scope: search.scope === "me" ? "Me" : "Team",
    categoryId: search.category,
    hours: search.hours === "all" ? "All" : "Office",
    ...range,
    isFaulty: faultOf(range) !== null,
  };
  const change = (wanted: Partial<DashboardSearch>): void =>
    void navigate({
      to: "/dashboard",
      search: { ...search, ...wanted },
      replace: true,
    });
  const asTables = (search.tables ?? "").split(",");
  const showAsTables = (names: readonly string[]): void => {
    const known = chartNames.filter((name) => names.includes(name));
    change({ tables: known.length === 0 ? undefined : known.join(",") });
  };
  const download = useCsv(wish);
  const isLead = useIsLead();
  useDashboardCommands({
    search,
    change,
    download,
    showTables: () => showAsTables(chartNames),
  });

  return (
    <div className="mx-auto grid max-w-7xl gap-4 p-4">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto text-2xl font-semibold">{say("dashboard.title")}</h1>
        <Button onClick={download}>
          <Download size={16} aria-hidden />
          {say("dashboard.csv")}
        </Button>
      </header>
      <DashboardTools search={search} range={range} onChange={change} />
      <Tiles wish={wish} />
      <NearestRange wish={wish} onChoose={(chosen) => change({ ...chosen, days: undefined })} />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,22rem),1fr))] gap-4">
        {chartNames.map((name) => {
          const isTable = asTables.includes(name);
          const others = asTables.filter((each) => each !== name);
          return (
            <ChartCard
              key={name}
              name={name}
              wish={wish}
              isTable={isTable}
              onToggle={() => showAsTables(isTable ? others : [...others, name])}
            />
          );
        })}
      </div>
      {isLead && wish.scope === "Team" && <SkipsSection />}
    </div>
  );
}

interface DashboardDeeds {
  readonly search: DashboardSearch;
  readonly change: (wanted: Partial<DashboardSearch>) => void;
  readonly download: () => void;
  readonly showTables: () => void;
}

function useDashboardCommands({ search, change, download, showTables }: DashboardDeeds): void {
  const client = useQueryClient();
  const group = "dashboard.group";
  useCommands([
    {
      id: "dashboard.scope",
      label: "dashboard.toggleScope",
      group,
      run: () => change({ scope: search.scope === "me" ? undefined : "me" }),
    },
    {
      id: "dashboard.hours",
      label: "dashboard.toggleHours",
      group,
      run: () => change({ hours: search.hours === "all" ? undefined : "all" }),
    },
    { id: "dashboard.tables", label: "dashboard.tables", group, run: showTables },
    { id: "dashboard.csv", label: "dashboard.csv", group, run: download },
    {
      id: "dashboard.refresh",
      label: "dashboard.refresh",
      group,
      run: () => void client.invalidateQueries({ queryKey: ["dashboard"] }),
    },
  ]);
}
