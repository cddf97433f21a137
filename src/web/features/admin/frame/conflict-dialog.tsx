import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { carryFields } from "./changes.ts";
import type { Area } from "./area.ts";
import { useLastChanger } from "./use-last-changer.ts";
import type { Conflict } from "./use-save-row.ts";

interface ConflictDialogProps<T> {
  readonly area: Area<T>;
  readonly conflict: Conflict<T>;
  readonly onSettle: (latest: T, chosen: T) => void;
  readonly onClose: () => void;
}

/** Two people changed the same field: both values side by side, and one of them has to be chosen. */
export function ConflictDialog<T>({ area, conflict, onSettle, onClose }: ConflictDialogProps<T>) {
  const say = useText();
  const { latest, merged, fields } = conflict;
  const name = useLastChanger(area, latest, true);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, takesTheirs: boolean): void => {
    const next = new Set(theirs);
    if (takesTheirs) next.add(id);
    else next.delete(id);
    setTheirs(next);
  };
  const settle = (): void => {
    const taken = fields.filter(({ id }) => theirs.has(id));
    onSettle(latest, carryFields(taken, latest, merged));
  };
  return (
    <Dialog title={say("asking.conflict")} isOpen onClose={onClose} width="wide">
      <p className="text-muted">
        {name === null ? "" : `${say("asking.conflictWith", { name })} `}
        {say("asking.conflictText")}
      </p>
      {fields.map((field) => (
        <fieldset key={field.id} className="grid gap-2">
          <legend className="mb-1 font-semibold">{say(field.label)}</legend>
          <div className="grid gap-2 two-pane:grid-cols-2">
            {([false, true] as const).map((isTheirs) => (
              <div
                key={String(isTheirs)}
                className="rounded-md border border-border p-2 [overflow-wrap:anywhere] has-checked:border-accent has-checked:bg-raised"
              >
                <label className="flex min-h-(--target) items-center gap-2 text-muted">
                  <input
                    type="radio"
                    name={field.id}
                    className="size-4 accent-(--accent)"
                    checked={theirs.has(field.id) === isTheirs}
                    onChange={() => choose(field.id, isTheirs)}
                  />
                  {say(isTheirs ? "asking.theirs" : "asking.mine")}
                </label>
                <field.Value row={isTheirs ? latest : merged} />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("asking.backToForm")}</Button>
        <Button look="primary" onClick={settle}>
          {say("asking.saveChosen")}
        </Button>
      </div>
    </Dialog>
  );
}
