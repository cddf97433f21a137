import { Field, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useUserOptions } from "../frame/list-options.ts";
import { auditKinds } from "./audit-kinds.ts";
import { ExportButton } from "./export-button.tsx";

/** Empty = no matter which. */
export interface AuditFilter {
  readonly what: string;
  readonly by: string;
}

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Narrows the changes down, and writes what is left into a file. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const say = useText();
  const users = useUserOptions();
  const selects = [
    {
      name: "what",
      label: say("audit.what"),
      all: say("audit.everything"),
      options: auditKinds.map(([value, label]) => ({ value, label: say(label) })),
    },
    { name: "by", label: say("audit.by"), all: say("audit.everybody"), options: users },
  ] as const;
  return (
    <div className="flex flex-wrap items-end gap-4">
      {selects.map(({ name, label, all, options }) => (
        <Field key={name} label={label}>
          {(control) => (
            <select
              {...control}
              className={textFieldLook}
              value={filter[name]}
              onChange={({ currentTarget }) => onChange({ ...filter, [name]: currentTarget.value })}
            >
              <option value="">{all}</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <ExportButton filter={filter} />
    </div>
  );
}
