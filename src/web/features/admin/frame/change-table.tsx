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
    <div className="max-h-48 overflow-auto">
      <table className="w-full text-left text-xs">
        <thead className="text-muted">
          <tr>
            <th className="pr-4 font-semibold">{say("admin.field")}</th>
            <th className="pr-4 font-semibold">{say("admin.before")}</th>
            <th className="font-semibold">{say("admin.after")}</th>
          </tr>
        </thead>
        <tbody className="align-top [overflow-wrap:anywhere]">
          {fields.map((field) => (
            <tr key={field.id} className="border-t border-line">
              <th scope="row" className="py-1 pr-4 font-semibold">
                {say(field.label)}
              </th>
              <td className="py-1 pr-4 text-bad line-through">
                <field.Value row={before} />
              </td>
              <td className="py-1 text-ok">
                <field.Value row={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
