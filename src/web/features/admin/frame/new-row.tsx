import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../../components/error-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { RowForm } from "./row-form.tsx";

interface NewRowProps<T extends object> {
  readonly area: Area<T>;
  readonly rows: readonly T[];
  readonly onStored: (key: string | number) => void;
}

/** A row that is not stored yet, as the server begins one. */
export function NewRow<T extends object>({ area, rows, onStored }: NewRowProps<T>) {
  const api = useApi();
  const say = useText();
  const blank = useQuery({
    queryKey: ["admin", area.name, "blank"],
    queryFn: () => area.store.blank(api),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (blank.isPending) return <Loading words={say("admin.loading")} />;
  if (blank.data === undefined) {
    return (
      <div className="p-6">
        <ErrorState error={blank.error} onRetry={() => void blank.refetch()} />
      </div>
    );
  }
  return (
    <RowForm
      key="new"
      area={area}
      stored={blank.data}
      rows={rows}
      isNew
      onStored={(row) => onStored(area.keyOf(row))}
      onGone={() => undefined}
    />
  );
}
