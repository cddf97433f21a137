import { InlineCount, ListMode, ListOutput } from "../../../../contract/additions/list-options.ts";
import type { Members } from "../../../../contract/carrier.ts";
import { bool, int32, oneOf, text } from "../../../../contract/member.ts";
import { DEFAULT_ROWS, MOST_ROWS } from "../list-limits.ts";

/** What every list takes, under the published names and in their order. */
export const listQuery = {
  $select: {
    member: text(),
    description:
      "Columns, separated by commas; computed ones such as `Count(ticketId):Footer` as well. Unknown ones are left out. Default: some of the list's choice.",
  },
  $filter: {
    member: text(),
    description:
      "Which rows: `title begins 'a' and (deadline thisWeek or ownedBy currentAssociate)`.",
  },
  $orderBy: { member: text(), description: "Columns, each with `asc` or `desc` behind it." },
  $entities: {
    member: text(),
    description: "Parts of the list, separated by commas. Default: all.",
  },
  $top: {
    member: int32(),
    description: `Rows at most. Default: ${DEFAULT_ROWS}; no more than ${MOST_ROWS}.`,
  },
  $skip: { member: int32(), description: "Rows to pass over first." },
  $mode: {
    member: oneOf(ListMode),
    description: "`Slim` shows values, `Wide` hints of rows as well, `Full` all that is known.",
  },
  $options: { member: text(), description: "`GrandTotal=true` adds a row with the totals." },
  $context: { member: text(), description: "Has no effect on these lists." },
  $format: { member: text(), description: "`json` or `xml`, whatever the Accept header says." },
  $jsonSafe: {
    member: bool(),
    description: "Makes names of columns that are names in every language, with `_` for the rest.",
  },
  $output: {
    member: oneOf(ListOutput),
    description: "Shows what is true or false as such, or as the names of pictures.",
  },
} as const;

/** What only the lists below `/Archive` take besides. */
export const archiveQuery = {
  ...withoutTail(listQuery),
  $metadata: { member: text(), description: "Anything: describes the columns instead." },
  $inlineCount: {
    member: oneOf(InlineCount),
    description: "Anything but `False` adds how many rows there are on all pages.",
  },
  $jsonSafe: listQuery.$jsonSafe,
  $output: listQuery.$output,
} as const;

function withoutTail<T extends typeof listQuery>({
  $jsonSafe: _jsonSafe,
  $output: _output,
  ...others
}: T): Omit<T, "$jsonSafe" | "$output"> {
  return others;
}

/** The same as members of a body. */
export function membersOf(
  query: Readonly<Record<string, { readonly member: Members[string] }>>,
): Members {
  return Object.fromEntries(Object.entries(query).map(([name, { member }]) => [name, member]));
}
