import { useText } from "../../../lib/i18n/use-text.ts";
import { usePickedItems, type PickedItem } from "../pick-list-queries.ts";
import { mayChange } from "../rights.ts";
import { useNames } from "../use-names.ts";
import type { Ticket } from "../ticket.ts";
import { PropertySelect } from "./property-select.tsx";
import { WhyProperty } from "./why-property.tsx";
import type { PropertiesProps } from "./properties-panel.tsx";

/** The properties that are chosen from lists. A type limits which statuses and priorities there are. */
export function ListedProperties({ ticket, faults, onChange }: PropertiesProps) {
  const say = useText();
  const name = useNames();
  const typeId = ticket.TicketType?.TicketTypeId ?? 0;
  const byType = typeId > 0 ? `ticketTypeId=${String(typeId)}` : "";
  const types = usePickedItems("tickettype");
  const statuses = usePickedItems("ticketstatus", byType);
  const owners = usePickedItems("associate");
  const categories = usePickedItems("ejcategory");
  const priorities = usePickedItems("ticketpriority", byType);
  const shared = (member: keyof Ticket) => ({
    fault: faults.get(member),
    isReadOnly: !mayChange(ticket, member),
    name: member,
  });
  const { OwnedBy: owner, Category: category, Priority: priority, Status: status } = ticket;
  return (
    <>
      <PropertySelect
        {...shared("TicketType")}
        label={say("ticket.type")}
        value={String(typeId)}
        valueLabel={name(ticket.TicketType?.Name) || say("ticket.none")}
        options={optionsOf(types)}
        onChange={(id) =>
          onChange({ TicketType: { TicketTypeId: Number(id), Name: nameOf(types, id) } })
        }
      />
      <PropertySelect
        {...shared("Status")}
        label={say("ticket.status")}
        value={String(status?.TicketStatusId ?? 0)}
        valueLabel={name(status?.Name)}
        options={optionsOf(statuses.filter(({ extra }) => settable.has(extra)))}
        onChange={(id) =>
          onChange({ Status: { TicketStatusId: Number(id), Name: nameOf(statuses, id) } })
        }
      />
      <PropertySelect
        {...shared("OwnedBy")}
        why={<WhyProperty ticket={ticket} of="OwnedBy" label="ticket.owner" />}
        label={say("ticket.owner")}
        value={String(owner?.AssociateId ?? 0)}
        valueLabel={owner?.FullName || say("ticket.nobody")}
        options={[{ value: "0", label: say("ticket.nobody") }, ...optionsOf(owners)]}
        onChange={(id) =>
          onChange({ OwnedBy: { AssociateId: Number(id), FullName: nameOf(owners, id) } })
        }
      />
      <PropertySelect
        {...shared("Category")}
        label={say("ticket.category")}
        value={String(category?.TicketCategoryId ?? 0)}
        valueLabel={name(category?.Fullname || category?.Name)}
        options={optionsOf(categories)}
        onChange={(id) =>
          onChange({ Category: { TicketCategoryId: Number(id), Fullname: nameOf(categories, id) } })
        }
      />
      <PropertySelect
        {...shared("Priority")}
        why={<WhyProperty ticket={ticket} of="Priority" label="ticket.priority" />}
        label={say("ticket.priority")}
        value={String(priority?.TicketPriorityId ?? 0)}
        valueLabel={name(priority?.Name)}
        options={optionsOf(priorities)}
        onChange={(id) =>
          onChange({ Priority: { TicketPriorityId: Number(id), Name: nameOf(priorities, id) } })
        }
      />
      <PropertySelect
        {...shared("Slevel")}
        label={say("ticket.access")}
        value={ticket.Slevel}
        valueLabel={say(ticket.Slevel === "Internal" ? "ticket.internal" : "ticket.external")}
        options={[
          { value: "Internal", label: say("ticket.internal") },
          { value: "External", label: say("ticket.external") },
        ]}
        onChange={(level) => onChange({ Slevel: level === "Internal" ? "Internal" : "External" })}
      />
    </>
  );
}

/** What postpones, deletes or merges asks for more, and has commands of its own. */
const settable: ReadonlySet<string> = new Set(["Active", "Closed", ""]);

const optionsOf = (items: readonly PickedItem[]) =>
  items.map(({ id, name }) => ({ value: String(id), label: name }));

const nameOf = (items: readonly PickedItem[], id: string): string =>
  items.find((item) => String(item.id) === id)?.packedName ?? "";
