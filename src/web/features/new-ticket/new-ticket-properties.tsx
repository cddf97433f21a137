import { useText } from "../../lib/i18n/use-text.ts";
import { usePickedItems, type PickedItem } from "../ticket/pick-list-queries.ts";
import { PropertySelect } from "../ticket/properties/property-select.tsx";
import type { NewTicketDraft } from "./new-ticket-draft.ts";

interface NewTicketPropertiesProps {
  readonly draft: NewTicketDraft;
  readonly onChange: (change: Partial<NewTicketDraft>) => void;
}

/** The type comes first, since it decides which priorities there are. */
export function NewTicketProperties({ draft, onChange }: NewTicketPropertiesProps) {
  const say = useText();
  const { typeId, categoryId, priorityId, isExternal } = draft;
  const types = usePickedItems("tickettype");
  const categories = usePickedItems("ejcategory");
  const priorities = usePickedItems(
    "ticketpriority",
    typeId > 0 ? `ticketTypeId=${String(typeId)}` : "",
  );
  const shared = { valueLabel: say("new-ticket.automatic"), isReadOnly: false };
  return (
    <div className="grid gap-4 two-pane:grid-cols-2">
      <PropertySelect
        {...shared}
        label={say("ticket.type")}
        value={String(typeId)}
        options={optionsOf(types, shared.valueLabel)}
        onChange={(id) => onChange({ typeId: Number(id), priorityId: 0 })}
      />
      <PropertySelect
        {...shared}
        label={say("ticket.category")}
        value={String(categoryId)}
        options={optionsOf(categories, shared.valueLabel)}
        onChange={(id) => onChange({ categoryId: Number(id) })}
      />
      <PropertySelect
        {...shared}
        label={say("ticket.priority")}
        value={String(priorityId)}
        options={optionsOf(priorities, shared.valueLabel)}
        onChange={(id) => onChange({ priorityId: Number(id) })}
      />
      <PropertySelect
        {...shared}
        label={say("ticket.access")}
        value={isExternal ? "External" : "Internal"}
        options={[
          { value: "Internal", label: say("ticket.internal") },
          { value: "External", label: say("ticket.external") },
        ]}
        onChange={(level) => onChange({ isExternal: level === "External" })}
      />
    </div>
  );
}

/** Nothing chosen leaves it to the desk. */
const optionsOf = (items: readonly PickedItem[], automatic: string) => [
  { value: "0", label: automatic },
  ...items.map(({ id, name }) => ({ value: String(id), label: name })),
];
