import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";

interface UsageProps<T> {
  readonly area: Area<T>;
  readonly row: T;
}

interface UsageAnswer {
  readonly OpenTickets: number;
  readonly Tickets: number;
}

/** Whom a change meets: how many tickets are of the row. */
export function Usage<T>({ area, row }: UsageProps<T>) {
  const say = useText();
  const api = useApi();
  const { usedAs } = area;
  const id = area.keyOf(row);
  const usage = useQuery({
    queryKey: ["admin", area.name, "usage", id],
    enabled: usedAs !== undefined,
    queryFn: async ({ signal }) =>
      (
        await api.call<UsageAnswer>("counterfoil/v1/usage", {
          query: { list: usedAs, id },
          signal,
        })
      ).value,
  });
  if (usage.data === undefined) return null;
  const { OpenTickets, Tickets } = usage.data;
  return (
    <p className="text-xs text-muted">{say("admin.usage", { open: OpenTickets, all: Tickets })}</p>
  );
}
