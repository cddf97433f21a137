import { ListEntity } from "../../../contract/carriers/list-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import { recordRight } from "../../../domain/access/table-right.ts";
import { AppError } from "../../errors.ts";
import { listNameTexts } from "../../texts/list-name-texts.ts";
import { listTexts } from "../../texts/list-texts.ts";
import { say, wordsOf } from "../../texts/text.ts";
import type { Language } from "../language.ts";
import { presentRecordRights } from "../presenters/present-record-rights.ts";

/** The built-in lists in the order of their ids, with the pick list that shows each. */
const builtIn = [
  { list: "TicketCategory", pickList: "ejcategory", name: listNameTexts.categories },
  { list: "TicketPriority", pickList: "ticketpriority", name: listNameTexts.priorities },
  { list: "TicketStatus", pickList: "ticketticketstatus", name: listNameTexts.statuses },
  { list: "TicketType", pickList: "tickettype", name: listNameTexts.ticketTypes },
  { list: "Tags", pickList: "tags", name: listNameTexts.tags },
] as const;

/** The list of tags among them. */
export const TAG_LIST_ID = builtIn.length;

/** What the lists are. */
export function listDefinitions({
  language,
}: {
  readonly language: Language | null;
}): readonly Wire<typeof ListEntity>[] {
  return builtIn.map(({ pickList, name }, place) => ({
    Id: place + 1,
    Name: wordsOf(say(name), language),
    Tooltip: "",
    Deleted: false,
    Rank: place + 1,
    IsCustomList: false,
    IsMDOList: true,
    UseGroupsAndHeadings: false,
    ListType: pickList,
    InUseByUserDefinedFields: false,
    ...presentRecordRights(ListEntity, { right: recordRight(false), language }, () => false),
  }));
}

/** One of them. Throws `AppError` "validation" for an id that no list has. */
export function requireListDefinition(listId: number): void {
  if (listId >= 1 && listId <= builtIn.length) return;
  throw new AppError("validation", say(listTexts.unknownList, { id: listId }));
}
