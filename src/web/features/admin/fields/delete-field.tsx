import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { RetireProps } from "../frame/area.ts";
import { useNameOf } from "../frame/name-control.tsx";
import type { CustomField } from "./fields-screen.tsx";

/** Deletes a field; what tickets hold in it goes only where somebody says so. */
export function DeleteField({ row, onDone, onCancel }: RetireProps<CustomField>) {
  const say = useText();
  const api = useApi();
  const client = useQueryClient();
  const name = useNameOf()(row.Label ?? "");
  const [discards, setDiscards] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      api.call(`counterfoil/v1/custom-fields/${row.Key ?? ""}`, {
        method: "DELETE",
        query: { discardValues: discards },
      }),
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ["admin"] });
    },
  });
  return (
    <Dialog title={say("asking.deleteTitle", { name })} isOpen onClose={onCancel}>
      <p>{say("fields.deleteText")}</p>
      <label className="flex min-h-(--target) items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={discards}
          onChange={({ currentTarget }) => setDiscards(currentTarget.checked)}
        />
        {say("fields.discardValues")}
      </label>
      {remove.isError && <ErrorState error={remove.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{say("admin.cancel")}</Button>
        <Button look="danger" isBusy={remove.isPending} onClick={() => remove.mutate()}>
          {say("asking.deleteNamed", { name })}
        </Button>
      </div>
    </Dialog>
  );
}
