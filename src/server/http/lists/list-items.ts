import { ListItemEntity } from "../../../contract/carriers/list-item-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Tag } from "../../../domain/desk/lists.ts";
import { localise, localisePath } from "../language.ts";
import { noRights } from "../presenters/presentation.ts";
import { categoriesFor } from "./category-list.ts";
import type { ListCall } from "./list-call.ts";
import { requireListDefinition } from "./list-definitions.ts";
import { withRowRights } from "./with-row-rights.ts";

type WireItem = Wire<typeof ListItemEntity>;

interface Item {
  readonly id: number;
  readonly name: string;
  readonly tooltip?: string;
  readonly deleted?: boolean;
}

export const blankListItem: WireItem = {
  Id: 0,
  Name: "",
  Tooltip: "",
  Deleted: false,
  UdListDefinitionId: 0,
  Rank: 0,
  ...noRights,
};

/** The entries of a list as mere names, deleted ones too. Throws `AppError` for an unknown list. */
export function listItems(call: ListCall, listId: number): readonly WireItem[] {
  requireListDefinition(listId);
  const { language } = call.presentation;
  const table = tables[listId - 1] ?? "tag";
  return itemsIn(call)[table].map(({ id, name, tooltip = "", deleted = false }, place) => {
    const presented = {
      Id: id,
      Name: table === "category" ? localisePath(name, language) : localise(name, language),
      Tooltip: localise(tooltip, language),
      Deleted: deleted,
      UdListDefinitionId: listId,
      Rank: place + 1,
      ...noRights,
    };
    return withRowRights(presented, call, { carrier: ListItemEntity, table });
  });
}

/** In the order of the ids of the lists. */
const tables = ["category", "priority", "status", "ticketType", "tag"] as const;

function itemsIn(call: ListCall): Readonly<Record<(typeof tables)[number], readonly Item[]>> {
  const { priorities, statuses, ticketTypes, tags } = call.presentation.desk;
  return {
    category: categoriesFor(call).map(({ categoryId, fullName }) => ({
      id: categoryId,
      name: fullName,
    })),
    priority: [...priorities.values()].map(({ priorityId, ...row }) => ({
      ...row,
      id: priorityId,
    })),
    status: [...statuses.values()].map(({ statusId, ...row }) => ({ ...row, id: statusId })),
    ticketType: [...ticketTypes.values()].map(({ ticketTypeId, ...row }) => ({
      ...row,
      id: ticketTypeId,
    })),
    tag: [...tags.values()].toSorted(byName).map(({ tagId, ...row }) => ({ ...row, id: tagId })),
  };
}

const collator = new Intl.Collator("en");

/** Tags have no order of their own. */
function byName(one: Tag, other: Tag): number {
  return collator.compare(one.name, other.name) || one.tagId - other.tagId;
}
