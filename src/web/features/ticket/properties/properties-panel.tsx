import { useQuery } from "@tanstack/react-query";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { PersonPicker } from "../people/person-picker.tsx";
import { mayChange } from "../rights.ts";
import type { SaveTicket } from "../save/use-save-ticket.ts";
import type { TicketChange } from "../save/ticket-change.ts";
import { useNames } from "../use-names.ts";
import type { Ticket } from "../ticket.ts";
import { customFieldsQuery } from "./custom-field-queries.ts";
import { CustomFieldProperty } from "./custom-field-property.tsx";
import { ListedProperties } from "./listed-properties.tsx";
import { ReadOnlyProperty } from "./property-select.tsx";
import { RelatedTickets } from "./related-tickets.tsx";
import { TagProperty } from "./tag-property.tsx";
import { TimeSpentList } from "./time-spent-list.tsx";

export interface PropertiesProps {
  readonly ticket: Ticket;
  readonly faults: SaveTicket["faults"];
  /** `seen` = the ticket on which it was made; default: as it is now. */
  readonly onChange: (change: TicketChange, seen?: Ticket) => void;
}

/** Everything about a ticket that is not its conversation. What the caller may not change is text. */
export function PropertiesPanel(props: PropertiesProps) {
  const say = useText();
  const { ticket, faults } = props;
  const general = faults.get("");
  return (
    <section aria-label={say("ticket.properties")} className="grid content-start gap-4">
      {general !== undefined && (
        <p role="alert" className="rounded-md bg-bad-soft p-2 text-bad">
          {general}
        </p>
      )}
      <ListedProperties {...props} />
      <TagProperty {...props} />
      <PersonProperty {...props} />
      <CustomFields {...props} />
      <RelatedTickets ticketId={ticket.TicketId} />
      <TimeSpentList ticket={ticket} />
    </section>
  );
}

function PersonProperty({ ticket, faults, onChange }: PropertiesProps) {
  const say = useText();
  const { Person: person } = ticket;
  const fault = faults.get("Person");
  const company = person?.ContactFullName || person?.ContactName || "";
  return (
    <>
      {mayChange(ticket, "Person") ? (
        <div className="grid gap-1">
          <PersonPicker
            label={say("ticket.person")}
            value={person?.FullName ?? ""}
            onPick={({ id, name }) => onChange({ Person: { PersonId: id, FullName: name } })}
          />
          {fault !== undefined && <p className="text-xs text-bad">{fault}</p>}
        </div>
      ) : (
        <ReadOnlyProperty label={say("ticket.person")} value={person?.FullName ?? ""} />
      )}
      {company !== "" && <ReadOnlyProperty label={say("ticket.company")} value={company} />}
    </>
  );
}

function CustomFields({ ticket, faults, onChange }: PropertiesProps) {
  const say = useText();
  const name = useNames();
  const { data: fields = [] } = useQuery(customFieldsQuery(useApi()));
  if (fields.length === 0) return null;
  return (
    <details className="border-t border-line pt-3">
      <summary className="min-h-(--target) cursor-pointer font-semibold">
        {say("ticket.customFields")}
      </summary>
      <div className="mt-2 grid gap-4">
        {fields.map((field) => {
          const key = field.Key ?? "";
          return (
            <CustomFieldProperty
              key={key}
              ticket={ticket}
              field={field}
              label={name(field.Label)}
              text={ticket.CustomFields[key] ?? ""}
              isReadOnly={field.ReadOnly || !mayChange(ticket, "CustomFields")}
              fault={faults.get(`CustomFields/${key}`)}
              onChange={(text, seen) => onChange({ CustomFields: { [key]: text } }, seen)}
            />
          );
        })}
      </div>
    </details>
  );
}
