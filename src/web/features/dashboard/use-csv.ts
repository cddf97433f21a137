import { useQueryClient } from "@tanstack/react-query";
import { useText } from "../../lib/i18n/use-text.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { csvOf } from "./dashboard-csv.ts";
import { chartNames, partQuery, type DashboardWish } from "./dashboard-queries.ts";
import { useChartWords } from "./use-chart-words.ts";

type Line = readonly (string | number | null)[];

/** Writes what the dashboard shows into a file. */
export function useCsv(wish: DashboardWish): () => void {
  const say = useText();
  const api = useApi();
  const client = useQueryClient();
  const words = useChartWords();
  const shown = (part: Parameters<typeof partQuery>[1]) =>
    client.getQueryData(partQuery(api, part, wish, { isHeld: true }).queryKey);

  const tiles = (): readonly Line[] =>
    (shown("Tiles")?.Tiles ?? []).map(({ Name, Unit, Value, Count }) => {
      const label = say(`dashboard.${Name ?? ""}` as "dashboard.Open");
      return [say("dashboard.now"), "", label, null, null, Value, Unit, Count];
    });
  const charts = (): readonly Line[] =>
    chartNames.flatMap((name) =>
      (shown(name)?.Charts ?? []).flatMap(({ Unit, Series }) =>
        Series.flatMap(({ Name, Points }) =>
          Points.map((point): Line => {
            const place = [say(`charts.${name}`), words.series(Name), words.label(name, point)];
            return [...place, point.From, point.To, point.Value, Unit, point.Count];
          }),
        ),
      ),
    );
  return () => {
    const head = [
      say("csv.part"),
      say("csv.series"),
      say("charts.of"),
      say("dashboard.from"),
      say("dashboard.to"),
      say("csv.value"),
      say("csv.unit"),
      say("csv.count"),
    ];
    // Without the mark in front, spreadsheets take the letters for those of another alphabet.
    const text = `\uFEFF${csvOf([head, ...tiles(), ...charts()])}`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = `dashboard-${wish.from}-${wish.to}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
}
