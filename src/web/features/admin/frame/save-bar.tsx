import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { ChangeTable } from "./change-table.tsx";
import { Usage } from "./usage.tsx";
import type { RowDraft } from "./use-row-draft.ts";
import type { SaveRow } from "./use-save-row.ts";

interface SaveBarProps<T> {
  readonly area: Area<T>;
  readonly row: RowDraft<T>;
  readonly saving: SaveRow<T>;
  readonly isNew: boolean;
  readonly onSave: () => void;
}

/** Stays in sight: how much was changed, whom it meets, and the way to store or drop it. */
export function SaveBar<T>({ area, row, saving, isNew, onSave }: SaveBarProps<T>) {
  const say = useText();
  const [isOpen, setOpen] = useState(false);
  const count = row.mine.length;
  // A phone has no room for what cannot be pressed.
  const whereNothing = count === 0 && !isNew ? "max-two-pane:hidden" : "";
  const showsChanges = isOpen && count > 0 && !isNew;
  return (
    <div className="grid gap-2 border-t border-line bg-raised px-4 py-2 two-pane:px-6">
      {showsChanges && <ChangeTable fields={row.mine} before={row.base} after={row.draft} />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <output className="block">
            {count > 0
              ? say("admin.changes", { count })
              : say(saving.isSaved ? "admin.saved" : "admin.noChanges")}
          </output>
          {!isNew && <Usage area={area} row={row.base} />}
        </div>
        {count > 0 && !isNew && (
          <Button look="quiet" aria-expanded={showsChanges} onClick={() => setOpen(!isOpen)}>
            {say("admin.showChanges")}
          </Button>
        )}
        <Button disabled={count === 0} onClick={row.discard} className={whereNothing}>
          {say("admin.discard")}
        </Button>
        <Button
          look="primary"
          disabled={count === 0}
          isBusy={saving.isBusy}
          onClick={onSave}
          className={whereNothing}
        >
          {say("admin.save")}
        </Button>
      </div>
    </div>
  );
}
