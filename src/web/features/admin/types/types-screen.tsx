import type { TicketTypeEntity } from "../../../../contract/carriers/ticket-type-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf, type Option } from "../frame/fields.tsx";
import { usePriorityOptions, useStatusOptions, withNone } from "../frame/list-options.ts";
import { listStore } from "../frame/list-store.ts";
import { checkType } from "./check-type.ts";

export type TicketType = JsonOf<typeof TicketTypeEntity>;

const { name, text, check, choice, several } = fieldsOf<TicketType>();
const keyOf = ({ TicketTypeId }: TicketType): number => TicketTypeId;

/** Defaults come from what the type offers; none chosen = everything is offered. */
function offered(options: readonly Option[], ids: readonly number[]): readonly Option[] {
  return ids.length === 0 ? options : options.filter(({ value }) => ids.includes(Number(value)));
}

function useDefaultStatusOptions({ TicketStatuses }: TicketType): readonly Option[] {
  const say = useText();
  const statuses = offered(useStatusOptions(), TicketStatuses);
  return withNone(statuses, say("admin.asUsual"));
}

function useDefaultPriorityOptions({ TicketPriorities }: TicketType): readonly Option[] {
  const say = useText();
  const priorities = offered(usePriorityOptions(), TicketPriorities);
  return withNone(priorities, say("admin.asUsual"));
}

const store = listStore("TicketType", keyOf);

const area: Area<TicketType> = {
  name: "types",
  auditedAs: "TicketType",
  title: "types.title",
  add: "types.add",
  about: "types.about",
  store: { ...store, retire: store.remove },
  keyOf,
  nameOf: ({ Name }) => Name ?? "",
  usedAs: "tickettype",
  check: checkType,
  example: (blank, say) => ({
    ...blank,
    Name: say("types.exampleName"),
    Tooltip: say("types.exampleTooltip"),
  }),
  sections: [
    {
      title: "admin.properties",
      fields: [
        name("Name", "admin.name"),
        text("Tooltip", "types.tooltip"),
        check("IsDefault", "types.isDefault"),
        check("ShowInNew", "types.showInNew"),
        check("IsExternalVisible", "types.isExternalVisible"),
      ],
    },
    {
      title: "types.offers",
      fields: [
        several("TicketStatuses", "types.statuses", useStatusOptions, {
          hint: "types.noneMeansAll",
        }),
        choice("DefaultTicketStatus", "types.defaultStatus", useDefaultStatusOptions, {
          hint: "types.limitedNeedsDefault",
        }),
        several("TicketPriorities", "types.priorities", usePriorityOptions, {
          hint: "types.noneMeansAll",
        }),
        choice("DefaultTicketPriority", "types.defaultPriority", useDefaultPriorityOptions, {
          hint: "types.limitedNeedsDefault",
        }),
      ],
    },
    {
      title: "types.writing",
      fields: [
        check("ExternalAsDefault", "types.externalAsDefault"),
        check("ReplyExternalAsDefault", "types.replyExternalAsDefault"),
        check("ExcludeSignature", "types.excludeSignature"),
        check("ReplyForwardNoSignature", "types.replyForwardNoSignature"),
        check("ExcludeEmailRecipients", "types.excludeEmailRecipients"),
      ],
    },
  ],
};

export function TypesScreen() {
  return <AreaFrame area={area} />;
}
