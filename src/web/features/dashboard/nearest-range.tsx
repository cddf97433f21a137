import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { Button } from "../../components/button.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { nearestDayQuery, partQuery, type DashboardWish } from "./dashboard-queries.ts";
import { rangeAround, type Range } from "./dashboard-range.ts";

interface NearestRangeProps {
  readonly wish: DashboardWish;
  readonly onChoose: (range: Range) => void;
}

/** Where a range has no tickets, says so and offers the nearest one that has. */
export function NearestRange({ wish, onChoose }: NearestRangeProps) {
  const say = useText();
  const api = useApi();
  const { formatDate } = useIntl();
  const { data, isPlaceholderData } = useQuery(
    partQuery(api, "CreatedAndClosed", wish, { isHeld: false }),
  );
  const isEmpty =
    data !== undefined &&
    !isPlaceholderData &&
    data.Charts.every(({ Series }) =>
      Series.every(({ Points }) => Points.every(({ Count }) => Count === 0)),
    );
  const nearest = useQuery({
    ...nearestDayQuery(api, data?.Filter ?? "", wish),
    enabled: isEmpty,
  }).data;
  if (!isEmpty) return null;
  const sayDays = ({ from, to }: Range) => ({
    from: formatDate(`${from}T00:00:00`, { dateStyle: "medium" }),
    to: formatDate(`${to}T00:00:00`, { dateStyle: "medium" }),
  });
  const offered = typeof nearest === "string" ? rangeAround(nearest, wish) : null;
  return (
    <output className="flex flex-wrap items-center gap-3 rounded-lg bg-info-soft p-3 text-info">
      <span>{say("dashboard.nothing", sayDays(wish))}</span>
      {nearest === null && <span>{say("dashboard.never")}</span>}
      {offered !== null && (
        <Button onClick={() => onChoose(offered)}>
          {say("dashboard.nearest", sayDays(offered))}
        </Button>
      )}
    </output>
  );
}
