import { Button } from "../../../components/button.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { useLastChanger } from "./use-last-changer.ts";
import { mergeDraft, type RowDraft } from "./use-row-draft.ts";

interface TheirChangesProps<T> {
  readonly area: Area<T>;
  readonly row: RowDraft<T>;
  readonly stored: T;
}

/** Tells at once when a colleague changes what is being changed here; nothing that was typed is touched. */
export function TheirChanges<T>({ area, row, stored }: TheirChangesProps<T>) {
  const say = useText();
  const name = useLastChanger(area, stored, row.theirs.length > 0);
  if (row.theirs.length === 0) return null;
  const { conflicts, merged } = mergeDraft(area, {
    base: row.base,
    mine: row.draft,
    theirs: stored,
  });
  const changed = row.theirs.map(({ label }) => say(label)).join(", ");
  return (
    <output className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-info-soft p-3 text-info">
      <span className="min-w-0 flex-1">
        {name === null
          ? say("asking.changedMeanwhile", { fields: changed })
          : say("asking.changedBy", { name, fields: changed })}{" "}
        {conflicts.length > 0 && say("asking.willAsk")}
      </span>
      {conflicts.length === 0 && (
        <Button onClick={() => row.rebase(stored, merged)}>{say("asking.takeOver")}</Button>
      )}
    </output>
  );
}
