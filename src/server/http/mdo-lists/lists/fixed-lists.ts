import { say, wordsOf } from "../../../texts/text.ts";
import { pickListNameTexts } from "../../../texts/pick-list-name-texts.ts";
import {
  TicketOrigin,
  TicketReadStatus,
  TicketSecurityLevel,
} from "../../../../contract/enums/ticket.ts";
import { localise } from "../../language.ts";
import type { ListItem, ListQuestion, MdoList } from "../mdo-list.ts";

type NameKey = keyof typeof pickListNameTexts;
interface EnumEntry {
  readonly id: number;
  readonly of: string;
  readonly extraInfo?: string;
}

type Entry = readonly [id: number, name: NameKey, extraInfo?: string];

/** A list whose entries never change. */
function fixedList(
  { name, listId }: Pick<MdoList, "name" | "listId">,
  entries: (question: ListQuestion) => readonly Entry[],
): MdoList {
  return {
    name,
    listId,
    kind: "whole",
    load: (question) => {
      const { language } = question.presentation;
      return entries(question).map(([id, key, extraInfo = ""]): ListItem => {
        return { id, name: wordsOf(say(pickListNameTexts[key]), language), extraInfo };
      });
    },
  };
}

/** A list of the names of an enumeration, in the words that are kept for them. */
function enumList(
  { name, listId }: Pick<MdoList, "name" | "listId">,
  prefix: string,
  entries: readonly EnumEntry[],
): MdoList {
  return {
    name,
    listId,
    kind: "whole",
    load: ({ presentation: { language } }) =>
      entries.map(({ id, of, extraInfo = "" }) => ({
        id,
        name: localise(`[${prefix}_${of.toUpperCase()}]`, language ?? "en"),
        extraInfo,
      })),
  };
}

/** The lists whose entries belong to the product. */
export const fixedLists: readonly MdoList[] = [
  enumList({ name: "ticketorigin", listId: 12 }, "SR_ORIGIN", entriesOf(TicketOrigin.values)),
  enumList(
    { name: "ticketread", listId: 13 },
    "SR_READ_STATUS",
    entriesOf(TicketReadStatus.values),
  ),
  enumList(
    { name: "ticketslevel", listId: 14 },
    "SR_SECURITY_LEVEL",
    entriesOf(TicketSecurityLevel.values)
      .filter(({ id }) => id !== 0)
      .map((entry) => ({ ...entry, extraInfo: entry.of })),
  ),
  fixedList({ name: "ticketpriorityescalateevent", listId: 15 }, ({ attributes }) => [
    ...(attributes.isOn("all") ? ([[-1, "escalationNone"]] as const) : []),
    [0, "escalationStop"],
    [1, "escalationContinue"],
    [2, "escalationRestart"],
  ]),
  fixedList({ name: "ticketstatustimecounter", listId: 16 }, () => [
    [0, "counterNone"],
    [1, "counterInternally"],
    [2, "counterExternally"],
    [3, "counterQueue"],
  ]),
  fixedList({ name: "ticketrelationtype", listId: 17 }, () => [
    [0, "relationRelated"],
    [1, "relationParent"],
    [2, "relationChild"],
  ]),
  fixedList({ name: "sentiment", listId: 18 }, () => [
    [1, "sentimentPositive"],
    [2, "sentimentNegative"],
    [3, "sentimentNeutral"],
    [4, "sentimentUnknown"],
  ]),
];

function entriesOf(values: Readonly<Record<string, number>>): readonly EnumEntry[] {
  return Object.entries(values).map(([of, id]) => ({ id, of }));
}
