import { useText } from "../../../lib/i18n/use-text.ts";
import type { AreaField } from "./area.ts";

interface ChangeTableProps<T> {
  readonly fields: readonly AreaField<T>[];
  readonly before: T;
  readonly after: T;
}

/** What will be different once it is saved. */
export function ChangeTable<T>({ fields, before, after }: ChangeTableProps<T>) {
  const say = useText();
  return (
    <ul className="grid max-h-48 gap-1 overflow-auto text-xs [overflow-wrap:anywhere]">
      {fields.map((field) => (
        <li
          key={field.id}
          className="grid gap-x-4 border-b border-line pb-1 two-pane:grid-cols-[10rem_1fr_1fr]"
        >
          <span className="font-semibold">{say(field.label)}</span>
          <del className="text-bad">
            <span className="sr-only">{say("admin.before")}: </span>
            <field.Value row={before} />
          </del>
          <ins className="text-ok no-underline">
            <span className="sr-only">{say("admin.after")}: </span>
            <field.Value row={after} />
          </ins>
        </li>
      ))}
    </ul>
  );
}
