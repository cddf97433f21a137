import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePutBack } from "./use-next.ts";

interface PutBackDialogProps {
  readonly ticketId: number;
  readonly onClose: () => void;
  /** The ticket is back; `takesNext` = the next one shall be taken at once. */
  readonly onDone: (takesNext: boolean) => void;
}

const REASON_MAX_LENGTH = 500;

/** Asks why a ticket goes back into the queue, and whether another one shall come. */
export function PutBackDialog({ ticketId, onClose, onDone }: PutBackDialogProps) {
  const say = useText();
  const [reason, setReason] = useState("");
  const [isTried, setTried] = useState(false);
  const back = usePutBack(ticketId);
  const isMissing = reason.trim() === "";
  const go = (takesNext: boolean): void => {
    setTried(true);
    if (!isMissing) back.mutate(reason.trim(), { onSuccess: () => onDone(takesNext) });
  };
  return (
    <Dialog title={say("next.putBackTitle", { id: String(ticketId) })} isOpen onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          go(true);
        }}
      >
        <Field
          label={say("next.reason")}
          hint={say("next.reasonHint")}
          fault={isTried && isMissing ? say("next.reasonMissing") : undefined}
        >
          {(control) => (
            <input
              {...control}
              className={textFieldLook}
              maxLength={REASON_MAX_LENGTH}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </Field>
        {back.isError && <ErrorState error={back.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{say("filters.cancel")}</Button>
          <Button isBusy={back.isPending} onClick={() => go(false)}>
            {say("next.putBack")}
          </Button>
          <Button type="submit" look="primary" isBusy={back.isPending}>
            {say("next.skip")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
