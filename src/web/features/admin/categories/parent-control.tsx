import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import { ChoiceControl } from "../frame/choice-control.tsx";
import { faultOf } from "../frame/fault-of.ts";
import { useCategoryOptions, useCategoryRows, withNone } from "../frame/list-options.ts";
import type { Category } from "./category.ts";
import { isWithin } from "./category-tree.ts";

const NO_PARENT = -1;

/** Where the category stands. What stands below it is not offered: that would be a circle. */
export function ParentControl({ draft, change, faults }: FieldProps<Category>) {
  const say = useText();
  const rows = useCategoryRows();
  const own = rows.find(({ TicketCategoryId }) => TicketCategoryId === draft.TicketCategoryId);
  const options = useCategoryOptions().filter(({ value }) => {
    const row = rows.find(({ TicketCategoryId }) => TicketCategoryId === value);
    return own === undefined || row === undefined || !isWithin(row, own, rows);
  });
  return (
    <ChoiceControl
      label="categories.moveTo"
      hint="categories.moveHint"
      value={draft.ParentId > 0 ? draft.ParentId : NO_PARENT}
      options={withNone(options, say("categories.top"), NO_PARENT)}
      fault={faultOf(faults, "ParentId")}
      onChange={(id) => change({ ParentId: Number(id) })}
    />
  );
}
