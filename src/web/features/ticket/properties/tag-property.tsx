import { X } from "lucide-react";
import { Field, labelLook, textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { usePickedItems } from "../pick-list-queries.ts";
import { mayChange } from "../rights.ts";
import type { PropertiesProps } from "./properties-panel.tsx";

/** The tags of a ticket, each with a way to take it off, and the others to add one. */
export function TagProperty({ ticket, faults, onChange }: PropertiesProps) {
  const say = useText();
  const known = usePickedItems("Tags");
  const isReadOnly = !mayChange(ticket, "Tags");
  const { Tags: tags } = ticket;
  const others = known.filter(({ id }) => !tags.some((tag) => tag.Id === id));
  return (
    <div className="grid gap-1">
      <span className={labelLook}>{say("ticket.tags")}</span>
      {tags.length > 0 && (
        <ul aria-label={say("ticket.tags")} className="flex flex-wrap gap-1 pb-1">
          {tags.map((tag) => (
            <li
              key={tag.Id}
              className="inline-flex items-center gap-1 rounded-md border border-line bg-raised pl-2 text-xs"
            >
              {tag.Name}
              {!isReadOnly && (
                <button
                  type="button"
                  aria-label={say("ticket.removeTag", { name: tag.Name ?? "" })}
                  onClick={() => onChange({ Tags: tags.filter(({ Id }) => Id !== tag.Id) })}
                  className="inline-flex size-(--target) cursor-pointer items-center justify-center rounded-sm hover:bg-surface"
                >
                  <X size={16} aria-hidden />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <Field label={say("ticket.addTag")} isLabelHidden fault={faults.get("Tags")}>
          {(control) => (
            <select
              {...control}
              name="Tags"
              className={`${textFieldLook} text-muted`}
              value=""
              onChange={({ currentTarget: { value } }) => {
                const added = known.find(({ id }) => String(id) === value);
                if (added === undefined) return;
                onChange({ Tags: [...tags, { Id: added.id, Name: added.name }] });
              }}
            >
              <option value="">{say("ticket.addTag")}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={String(id)}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}
