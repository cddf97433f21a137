import type { ColumnIndex } from "../../../../domain/archive/columns/column-index.ts";
import type { Condition } from "../../../../domain/archive/condition/condition.ts";
import { readCondition } from "../../../../domain/archive/condition/read-condition.ts";
import { parseFilter, type ReadFilter } from "../../../../domain/archive/filter/parse-filter.ts";
import {
  filterOfRestrictions,
  type Restriction,
} from "../../../../domain/archive/filter/restrictions.ts";
import type { ListCall } from "../list-call.ts";
import { filterError } from "./filter-error.ts";
import { filterReadingOf } from "./filter-reading-of.ts";

/** What a filter is read for. */
export interface FilterPlace {
  readonly call: ListCall;
  readonly columns: ColumnIndex;
  /** Where the filter stands in the request. */
  readonly member: string;
}

/** @throws AppError "validation" */
export function readFilter(text: string, place: FilterPlace): Condition {
  return understood(parseFilter(text), place);
}

/** @throws AppError "validation" */
export function readRestrictions(
  restrictions: readonly Restriction[],
  place: FilterPlace,
): Condition {
  return understood(filterOfRestrictions(restrictions), place);
}

function understood(read: ReadFilter, { call, columns, member }: FilterPlace): Condition {
  if (!read.ok) throw filterError(read.fault, member);
  const found = readCondition(read.filter, columns, filterReadingOf(call));
  if (!found.ok) throw filterError(found.fault, member);
  return found.condition;
}
