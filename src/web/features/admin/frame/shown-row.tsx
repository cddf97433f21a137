import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../../components/error-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { RowForm } from "./row-form.tsx";
import { useWholeRow } from "./use-area-rows.ts";

interface ShownRowProps<T extends object> {
  readonly area: Area<T>;
  /** Null for one that is not stored yet. */
  readonly row: T | null;
  readonly rows: readonly T[];
  readonly onMade: (row: T) => void;
  readonly onGone: () => void;
}

/**
 * The form of a row, once all of it is there; of a new one as the server begins it. When a new row has
 * been stored the form goes on as that of the stored one, with whatever is being typed in it.
 */
export function ShownRow<T extends object>({ area, row, rows, onMade, onGone }: ShownRowProps<T>) {
  const api = useApi();
  const say = useText();
  const blank = useQuery({
    queryKey: ["admin", area.name, "blank"],
    queryFn: () => area.store.blank(api),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    enabled: row === null,
  });
  const whole = useWholeRow(area, row);
  const { data: stored, error, refetch } = row === null ? blank : whole;
  if (stored === undefined && error === null) {
    return <Loading words={say("admin.loading")} />;
  }
  if (stored === undefined) {
    return (
      <div className="p-6">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <RowForm
      area={area}
      stored={stored}
      rows={rows}
      isNew={row === null}
      onStored={row === null ? onMade : () => undefined}
      onGone={onGone}
    />
  );
}
