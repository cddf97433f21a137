import { ErrorState } from "../../../components/error-state.tsx";
import { Loading } from "../../../components/loading.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { RowForm } from "./row-form.tsx";
import { useWholeRow } from "./use-area-rows.ts";

interface OpenRowProps<T extends object> {
  readonly area: Area<T>;
  readonly row: T;
  readonly rows: readonly T[];
  readonly onGone: () => void;
}

/** A stored row, once all of it is there. */
export function OpenRow<T extends object>({ area, row, rows, onGone }: OpenRowProps<T>) {
  const say = useText();
  const { whole, error, refetch } = useWholeRow(area, row);
  if (whole === undefined && error === null) {
    return <Loading words={say("admin.loading")} />;
  }
  if (whole === undefined) {
    return (
      <div className="p-6">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    <RowForm
      area={area}
      stored={whole}
      rows={rows}
      isNew={false}
      onStored={() => undefined}
      onGone={onGone}
    />
  );
}
