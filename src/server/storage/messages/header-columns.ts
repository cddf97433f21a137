import type { NewMessageHeader } from "../../../domain/ticket/message/message.ts";
import {
  headerItemCodes,
  headerItemColumnCodes,
  type MessageHeader,
} from "../../../domain/ticket/message-summary.ts";
import type { Parameter } from "../queryable.ts";
import { code } from "../tickets/column-codecs.ts";

const headerItem = code(headerItemCodes);
const headerItemColumn = code(headerItemColumnCodes);

/** A header as a query aggregates it: {@link headerTuples}. */
export type HeaderTuple = readonly [
  headerId: number,
  name: string,
  value: string,
  item: number,
  itemColumn: number,
];

/** All headers of the message that `messageId` names in the query around, oldest first; null = none. */
export const headerTuples = (messageId: string): string => `
  (select json_agg(json_build_array(h.header_id, h.name, h.value, h.std_item, h.std_item_col)
                   order by h.header_id)
     from message_header h
    where h.message_id = ${messageId})`;

export function headersFromTuples(tuples: readonly HeaderTuple[] | null): MessageHeader[] {
  return (tuples ?? []).map(([headerId, name, value, item, itemColumn]) => ({
    headerId,
    name,
    value,
    item: headerItem.fromColumn(item),
    itemColumn: headerItemColumn.fromColumn(itemColumn),
  }));
}

/** One array for each column. */
export function headerParameters(
  headers: readonly NewMessageHeader[],
): readonly [names: Parameter, values: Parameter, items: Parameter, itemColumns: Parameter] {
  return [
    headers.map(({ name }) => name),
    headers.map(({ value }) => value),
    headers.map(({ item = "None" }) => headerItemCodes[item]),
    headers.map(({ itemColumn = "None" }) => headerItemColumnCodes[itemColumn]),
  ];
}
