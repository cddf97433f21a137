import { useBlocker } from "@tanstack/react-router";
import { useRef, type FormEvent } from "react";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { FaultSummary } from "./fault-summary.tsx";
import { LeaveQuestion } from "./leave-question.tsx";
import { RetireRow } from "./retire-row.tsx";
import { RowFields } from "./row-fields.tsx";
import { RowHeading } from "./row-heading.tsx";
import { SaveBar } from "./save-bar.tsx";
import { TheirChanges } from "./their-changes.tsx";
import { useRowDraft } from "./use-row-draft.ts";
import { useSaveRow } from "./use-save-row.ts";

interface RowFormProps<T extends object> {
  readonly area: Area<T>;
  readonly stored: T;
  readonly rows: readonly T[];
  readonly isNew: boolean;
  readonly onStored: (row: T) => void;
  readonly onGone: () => void;
}

/** One row, what is being changed of it, and everything that can come of that. */
export function RowForm<T extends object>(props: RowFormProps<T>) {
  const { area, stored, rows, isNew, onStored, onGone } = props;
  const say = useText();
  const form = useRef<HTMLFormElement>(null);
  const row = useRowDraft(area, stored);
  const saving = useSaveRow({ area, row, rows, isNew, onStored });
  const isDirty = row.mine.length > 0;
  const leaving = useBlocker({
    shouldBlockFn: () => isDirty,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  useCommands([
    {
      id: "admin.save",
      label: "admin.save",
      group: area.title,
      keys: "Ctrl S",
      blocked: isDirty ? undefined : "admin.nothingToSave",
      run: () => form.current?.requestSubmit(),
    },
  ]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.save();
  };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <form
        ref={form}
        noValidate
        onSubmit={submit}
        className="@container grid min-h-0 min-w-0 flex-1 content-start gap-6 overflow-auto p-4 two-pane:p-6"
      >
        <RowHeading
          area={area}
          row={row.draft}
          isNew={isNew}
          isDirty={isDirty}
          change={row.change}
        />
        {!isNew && <TheirChanges row={row} area={area} stored={stored} />}
        <FaultSummary area={area} saving={saving} form={form} />
        <div
          className={
            area.Beside === undefined
              ? ""
              : "grid items-start gap-6 @min-[880px]:grid-cols-[minmax(0,1fr)_20rem]"
          }
        >
          <div className="grid min-w-0 gap-6">
            <RowFields area={area} row={row} isNew={isNew} faults={saving.faults} />
          </div>
          {area.Beside !== undefined && (
            <div className="grid min-w-0 gap-4 @min-[880px]:sticky @min-[880px]:top-6">
              <area.Beside draft={row.draft} stored={isNew ? null : stored} rows={rows} />
            </div>
          )}
        </div>
        {!isNew && (
          <RetireRow area={area} row={stored} rows={rows} isDirty={isDirty} onGone={onGone} />
        )}
      </form>
      <SaveBar area={area} row={row} saving={saving} isNew={isNew} onSave={saving.save} />
      {saving.conflict !== null && (
        <ConflictDialog
          area={area}
          conflict={saving.conflict}
          onSettle={saving.settle}
          onClose={saving.dropConflict}
        />
      )}
      <LeaveQuestion
        isOpen={leaving.status === "blocked"}
        what={area.nameOf(row.draft) || say(area.add)}
        onStay={() => leaving.reset?.()}
        onLeave={() => leaving.proceed?.()}
      />
    </div>
  );
}
