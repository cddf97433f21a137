import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area, Faults } from "./area.ts";
import type { RowDraft } from "./use-row-draft.ts";

interface RowFieldsProps<T> {
  readonly area: Area<T>;
  readonly row: RowDraft<T>;
  readonly isNew: boolean;
  readonly faults: Faults;
}

/** The fields of a row by section. `data-field` is where a fault leads. */
export function RowFields<T>({ area, row, isNew, faults }: RowFieldsProps<T>) {
  const say = useText();
  return area.sections.map(({ title, fields }) => {
    const shown = fields.filter(({ isShown }) => isShown?.(row.draft) ?? true);
    if (shown.length === 0) return null;
    return (
      <section key={title} className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
        <h3 className="border-b border-line pb-1 text-lg font-semibold">{say(title)}</h3>
        {shown.map((field) => (
          <div key={field.id} data-field={field.id}>
            <field.Control draft={row.draft} change={row.change} isNew={isNew} faults={faults} />
          </div>
        ))}
      </section>
    );
  });
}
