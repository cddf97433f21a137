import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { RetireProps } from "../frame/area.ts";
import { useNameOf } from "../frame/name-control.tsx";
import type { Status } from "./statuses-screen.tsx";

/** Deletes a status, once its tickets have another one of the same base status. */
export function DeleteStatus({ row, rows, onDone, onCancel }: RetireProps<Status>) {
  const say = useText();
  const nameOf = useNameOf();
  const api = useApi();
  const client = useQueryClient();
  const name = nameOf(row.Name ?? "");
  const targets = rows.filter(
    ({ Status, TicketStatusId }) => Status === row.Status && TicketStatusId !== row.TicketStatusId,
  );
  const [targetId, setTargetId] = useState(targets[0]?.TicketStatusId);
  const remove = useMutation({
    mutationFn: async () => {
      await api.agent("List/GlobalChangeTicketStatus", {
        FromTicketStatusId: row.TicketStatusId,
        ToTicketStatusId: targetId,
      });
      await api.call(`v1/List/TicketStatus/Items/${String(row.TicketStatusId)}`, {
        method: "DELETE",
      });
    },
    onSuccess: async () => {
      onDone();
      await client.invalidateQueries({ queryKey: ["admin"] });
    },
  });
  return (
    <Dialog title={say("asking.deleteTitle", { name })} isOpen onClose={onCancel}>
      {targets.length === 0 ? (
        <p>{say("statuses.lastOne")}</p>
      ) : (
        <Field label={say("statuses.target")} hint={say("statuses.targetHint")}>
          {(control) => (
            <select
              {...control}
              className={textFieldLook}
              value={targetId}
              onChange={({ currentTarget }) => setTargetId(Number(currentTarget.value))}
            >
              {targets.map(({ TicketStatusId, Name }) => (
                <option key={TicketStatusId} value={TicketStatusId}>
                  {nameOf(Name ?? "")}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {remove.isError && <ErrorState error={remove.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{say("admin.cancel")}</Button>
        {targets.length > 0 && (
          <Button look="danger" isBusy={remove.isPending} onClick={() => remove.mutate()}>
            {say("asking.deleteNamed", { name })}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
