import { ODataSlimResponse } from "../../../contract/additions/o-data-slim-response.ts";
import { int32, text } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import { say } from "../../texts/text.ts";
import { timeZoneTexts } from "../../texts/time-zone-texts.ts";
import type { ObjectAnswer } from "../exchange/declaration.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import type { ResourceBody } from "../resources/resource-shapes.ts";
import { timeZoneColumns, timeZoneRow } from "./time-zone-list.ts";
import { zoneTable } from "./zone-table.ts";

const DEFAULT_TOP = 100;
const GREATEST_TOP = 10_000;

const ignored = { member: text(), description: "Has no effect on this list." } as const;
const refused = { member: text(), description: "This list takes none; 501." } as const;

/** What the list takes. Options that no list has are ignored. */
export const zoneListQuery = {
  $select: { member: text(), description: "Columns, separated by commas. Default: all." },
  $filter: refused,
  $orderBy: refused,
  $entities: ignored,
  $top: { member: int32(), description: `Rows at most. Default: ${DEFAULT_TOP}.` },
  $skip: { member: int32(), description: "Rows to pass over first." },
  $mode: ignored,
  $options: ignored,
  $context: ignored,
  $format: ignored,
} as const;

export const zoneListAnswer = {
  kind: "object",
  name: "ODataResponse",
  description: "OK",
  described: ODataSlimResponse,
  elementNames: { "odata.metadata": "metadata", "odata.nextLink": "nextLink" },
  itemNames: { value: "row" },
} as const satisfies ObjectAnswer;

type ListCall = Pick<ResourceCall<ResourceBody, typeof zoneListQuery>, "query" | "linkBase"> &
  Pick<ResourceCall, "request">;

/**
 * One page of the list. A filter or an order is refused: rows that do not fit it would be a wrong answer.
 *
 * @throws AppError
 */
export function listTimeZones({ query, linkBase, request }: ListCall, year: number): object {
  const { $filter, $orderBy, $select, $skip, $top } = query;
  if ($filter !== null || $orderBy !== null) {
    throw new AppError("notImplemented", say(timeZoneTexts.plainListOnly));
  }
  const skip = readCount($skip ?? 0);
  const top = Math.min(readCount($top ?? DEFAULT_TOP), GREATEST_TOP);
  const next = skip + top;
  const columns = columnsOf($select ?? "");
  const api = `${linkBase}/api/v1`;
  return {
    "odata.metadata": `${api}/Archive/$metadata`,
    "odata.nextLink":
      top > 0 && next < zoneTable.length ? nextPage(`${api}/TimeZone`, request.query, next) : null,
    value: zoneTable.slice(skip, next).map((zone) => timeZoneRow(zone, year, columns)),
  };
}

function readCount(count: number): number {
  if (count >= 0) return count;
  throw new AppError("malformedRequest", say(timeZoneTexts.rowCountExpected));
}

function columnsOf(select: string): readonly string[] {
  const names = select.split(",").map((name) => name.trim());
  const wanted = names.filter((name) => name !== "");
  return wanted.length === 0 ? timeZoneColumns : wanted;
}

/** The same question, as it was written, for the rows that follow. */
function nextPage(url: string, query: unknown, skip: number): string {
  const kept = Object.entries(query as Readonly<Record<string, string | string[]>>)
    .filter(([name]) => name.toLowerCase() !== "$skip")
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
  return `${url}?${new URLSearchParams([...kept, ["$skip", String(skip)]]).toString()}`;
}
