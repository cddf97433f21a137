import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { textFieldLook } from "../../../components/field.tsx";
import { rankCommands } from "../../../lib/commands/rank-commands.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { usualColumns, type Columns } from "./columns.ts";
import { headingOf } from "./order.ts";

interface ColumnsDialogProps {
  readonly columns: Columns;
  readonly shown: readonly string[];
  readonly onClose: () => void;
  /** None = those of the view. */
  readonly onChange: (names: readonly string[]) => void;
}

/** Other columns are found by typing. */
const OFFERED_MAX = 40;

/** Which columns the list shows, and in which order. */
export function ColumnsDialog({ columns, shown, onClose, onChange }: ColumnsDialogProps) {
  const say = useText();
  const [typed, setTyped] = useState("");
  const offered = [...columns.values()].filter(
    ({ name, isShowable }) =>
      isShowable &&
      !shown.includes(name) &&
      (typed !== "" || usualColumns.includes(name) || name.startsWith("extra/")),
  );
  const found = rankCommands(
    offered.map(({ name }) => ({
      name,
      words: headingOf(name, columns, say),
      fitsSelection: false,
    })),
    typed,
  ).slice(0, OFFERED_MAX);
  const move = (name: string, step: 1 | -1): void => {
    const place = shown.indexOf(name);
    const others = shown.filter((each) => each !== name);
    onChange(others.toSpliced(Math.max(0, place + step), 0, name));
  };
  return (
    <Dialog title={say("queue.columns")} isOpen onClose={onClose}>
      <ul className="grid max-h-[26vh] gap-1 overflow-auto">
        {shown.map((name, place) => (
          <li key={name} className="flex items-center gap-1">
            <label className="flex min-h-8 min-w-0 flex-1 items-center gap-2">
              <input
                type="checkbox"
                checked
                disabled={shown.length === 1}
                className="size-4 accent-(--accent)"
                onChange={() => onChange(shown.filter((each) => each !== name))}
              />
              <span className="truncate">{headingOf(name, columns, say)}</span>
            </label>
            <Button
              look="quiet"
              disabled={place === 0}
              aria-label={say("columns.earlier", { column: headingOf(name, columns, say) })}
              onClick={() => move(name, -1)}
            >
              <ArrowUp size={16} aria-hidden />
            </Button>
            <Button
              look="quiet"
              disabled={place === shown.length - 1}
              aria-label={say("columns.later", { column: headingOf(name, columns, say) })}
              onClick={() => move(name, 1)}
            >
              <ArrowDown size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <input
        type="search"
        aria-label={say("filters.find")}
        placeholder={say("filters.find")}
        className={textFieldLook}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ul className="grid max-h-[22vh] overflow-auto">
        {found.map(({ name, words }) => (
          <li key={name}>
            <label className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                checked={false}
                className="size-4 accent-(--accent)"
                onChange={() => onChange([...shown, name])}
              />
              {words}
            </label>
          </li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button onClick={() => onChange([])}>{say("queue.columnsReset")}</Button>
        <Button look="primary" onClick={onClose}>
          {say("shell.close")}
        </Button>
      </div>
    </Dialog>
  );
}
