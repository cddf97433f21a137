import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { useNameOf } from "./name-control.tsx";
import { Usage } from "./usage.tsx";

interface RetireRowProps<T> {
  readonly area: Area<T>;
  readonly row: T;
  readonly rows: readonly T[];
  readonly isDirty: boolean;
  readonly onGone: () => void;
}

/** Takes a row out of use, or back into it. Where rows can be retired they stay on what names them. */
export function RetireRow<T>({ area, row, rows, isDirty, onGone }: RetireRowProps<T>) {
  const say = useText();
  const api = useApi();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { retire, restore } = area.store;
  const isRetired = area.isRetired?.(row) ?? false;
  const act = useMutation({
    mutationFn: async () => (isRetired ? restore?.(api, row) : retire?.(api, row)),
    onSuccess: async () => {
      setAsking(false);
      if (area.isRetired === undefined) onGone();
      await client.invalidateQueries({ queryKey: ["admin"] });
    },
  });
  const keeps = area.isRetired !== undefined;
  if (isRetired) {
    return restore === undefined ? null : (
      <div>
        <Button isBusy={act.isPending} disabled={isDirty} onClick={() => act.mutate()}>
          {say("asking.restore")}
        </Button>
        {act.isError && <ErrorState error={act.error} />}
      </div>
    );
  }
  const canGo = retire !== undefined || area.Retire !== undefined;
  if (!canGo || area.isKept?.(row) === true) return null;
  return (
    <div className="border-t border-line pt-4">
      <Button look="danger" disabled={isDirty} onClick={() => setAsking(true)}>
        {say(keeps ? "asking.retire" : "asking.delete")}
      </Button>
      {area.Retire === undefined ? (
        <RetireQuestion
          area={area}
          row={row}
          isOpen={isAsking}
          isBusy={act.isPending}
          error={act.error}
          onConfirm={() => act.mutate()}
          onClose={() => {
            act.reset();
            setAsking(false);
          }}
        />
      ) : (
        isAsking && (
          <area.Retire
            row={row}
            rows={rows}
            onDone={() => {
              setAsking(false);
              onGone();
            }}
            onCancel={() => setAsking(false)}
          />
        )
      )}
    </div>
  );
}

interface RetireQuestionProps<T> {
  readonly area: Area<T>;
  readonly row: T;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

function RetireQuestion<T>(props: RetireQuestionProps<T>) {
  const { area, row, isOpen, isBusy, error, onConfirm, onClose } = props;
  const say = useText();
  const name = useNameOf()(area.nameOf(row));
  const keeps = area.isRetired !== undefined;
  return (
    <Dialog
      title={say(keeps ? "asking.retireTitle" : "asking.deleteTitle", { name })}
      isOpen={isOpen}
      onClose={onClose}
    >
      <p>{say(keeps ? "asking.retireText" : "asking.deleteText")}</p>
      <Usage area={area} row={row} />
      {error !== null && error !== undefined && <ErrorState error={error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("admin.cancel")}</Button>
        <Button look="danger" isBusy={isBusy} onClick={onConfirm}>
          {say(keeps ? "asking.retireNamed" : "asking.deleteNamed", { name })}
        </Button>
      </div>
    </Dialog>
  );
}
