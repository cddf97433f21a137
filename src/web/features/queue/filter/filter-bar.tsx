import { ListFilter, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useCommands } from "../../../lib/commands/command-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Columns } from "../columns/columns.ts";
import { joinConditions, partsOf, writeCondition } from "./condition.ts";
import { ConditionEditor } from "./condition-editor.tsx";
import { useConditionWords } from "./use-condition-words.ts";

interface FilterBarProps {
  readonly filter: string;
  readonly columns: Columns;
  /** Why the list does not heed the filter; null = it does. */
  readonly fault: string | null;
  /** The list shows the last filter that could be heeded. */
  readonly isOverridden: boolean;
  readonly dropped: readonly string[];
  readonly onChange: (filter: string) => void;
  readonly onDismissDropped: () => void;
}

/** The conditions of the list as chips, each of which can be changed and taken away. */
export function FilterBar(props: FilterBarProps) {
  const { filter, columns, fault, dropped, onChange } = props;
  const say = useText();
  const [edited, setEdited] = useState<number | null>(null);
  const parts = partsOf(filter);
  const words = useConditionWords(parts, columns);
  useCommands([
    {
      id: "queue.filter",
      label: "filters.add",
      group: "queue.group",
      run: () => setEdited(parts.length),
    },
  ]);
  const replace = (index: number, written: string): void =>
    onChange(joinConditions(parts.map((part) => part.written).toSpliced(index, 1, written)));
  return (
    <>
      <ul aria-label={say("filters.conditions")} className="contents">
        {parts.map(({ written, read }, index) => (
          <Chip
            key={written}
            words={words[index] ?? written}
            isWrong={isAtFault(fault, read?.column)}
            onEdit={read === null ? undefined : () => setEdited(index)}
            onRemove={() => replace(index, "")}
          />
        ))}
        {dropped.length > 0 && (
          <Chip
            words={say("filters.dropped", { name: dropped.join(", ") })}
            isWrong
            onRemove={props.onDismissDropped}
          />
        )}
      </ul>
      <Button look="quiet" onClick={() => setEdited(parts.length)}>
        <ListFilter size={16} aria-hidden />
        {say("filters.add")}
      </Button>
      {fault !== null && props.isOverridden && (
        <p role="alert" className="w-full text-bad">
          {say("filters.wrong", { reason: fault })}
        </p>
      )}
      <Dialog title={say("filters.title")} isOpen={edited !== null} onClose={() => setEdited(null)}>
        {edited !== null && (
          <ConditionEditor
            columns={columns}
            condition={parts[edited]?.read ?? null}
            onCancel={() => setEdited(null)}
            onDone={(condition) => {
              setEdited(null);
              replace(edited, writeCondition(condition));
            }}
          />
        )}
      </Dialog>
    </>
  );
}

/** Reasons name the column; one that names none is of the whole filter. */
function isAtFault(fault: string | null, column = ""): boolean {
  return fault !== null && (column === "" || fault.includes(column));
}

interface ChipProps {
  readonly words: string;
  readonly isWrong: boolean;
  readonly onEdit?: (() => void) | undefined;
  readonly onRemove: () => void;
}

function Chip({ words, isWrong, onEdit, onRemove }: ChipProps) {
  const say = useText();
  const look = isWrong ? "border-bad bg-bad-soft text-bad" : "border-line bg-raised";
  return (
    <li className={`flex min-h-8 max-w-full min-w-0 items-center rounded-md border ${look}`}>
      {isWrong && <TriangleAlert size={16} aria-hidden className="ml-2 shrink-0" />}
      {onEdit === undefined ? (
        <span className="min-w-0 truncate px-2">{words}</span>
      ) : (
        <button
          type="button"
          onClick={onEdit}
          title={words}
          aria-label={say("filters.change", { filter: words })}
          className="min-h-8 min-w-0 cursor-pointer truncate rounded-md px-2"
        >
          {words}
        </button>
      )}
      <button
        type="button"
        onClick={onRemove}
        aria-label={say("filters.remove", { filter: words })}
        className="grid min-h-(--target) min-w-(--target) shrink-0 cursor-pointer place-items-center rounded-md"
      >
        <X size={16} aria-hidden />
      </button>
    </li>
  );
}
