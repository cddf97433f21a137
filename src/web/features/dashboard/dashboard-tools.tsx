import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { listItemsQuery } from "../queue/choose/list-items.ts";
import type { DashboardSearch } from "./dashboard-search.ts";
import type { Range } from "./dashboard-range.ts";
import { RangeFields } from "./range-fields.tsx";

interface DashboardToolsProps {
  readonly search: DashboardSearch;
  readonly range: Range;
  readonly onChange: (wish: Partial<DashboardSearch>) => void;
}

/** What the dashboard is about: whose tickets, of which category, when, by which clock. */
export function DashboardTools({ search, range, onChange }: DashboardToolsProps) {
  const say = useText();
  const { locale } = useIntl();
  const categories = useQuery(listItemsQuery(useApi(), "ejcategory", locale)).data ?? [];
  const selects = [
    {
      label: say("dashboard.scope"),
      value: search.scope ?? "team",
      options: [
        ["team", say("dashboard.team")],
        ["me", say("dashboard.me")],
      ],
      choose: (value: string) => ({ scope: value === "me" ? ("me" as const) : undefined }),
    },
    {
      label: say("dashboard.category"),
      value: String(search.category ?? ""),
      options: [
        ["", say("dashboard.allCategories")],
        ...categories.map(({ id, name }) => [String(id), name]),
      ],
      choose: (value: string) => ({ category: value === "" ? undefined : Number(value) }),
    },
    {
      label: say("dashboard.hours"),
      value: search.hours ?? "office",
      options: [
        ["office", say("dashboard.office")],
        ["all", say("dashboard.allHours")],
      ],
      choose: (value: string) => ({ hours: value === "all" ? ("all" as const) : undefined }),
    },
  ];
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,11rem),1fr))] items-start gap-3">
      {selects.map(({ label, value, options, choose }) => (
        <Field key={label} label={label}>
          {(control) => (
            <select
              {...control}
              className={textFieldLook}
              value={value}
              onChange={({ currentTarget }) => onChange(choose(currentTarget.value))}
            >
              {options.map(([each, name]) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      <RangeFields search={search} range={range} onChange={onChange} />
    </div>
  );
}
