import type { Choice } from "../queue/choose/list-items.ts";
import { writeCondition } from "../queue/filter/condition.ts";
import type { OperatorTerm, SearchOperator } from "./parse-query.ts";

/** Which pick list the values of an operator are from. */
export const listOfOperator = {
  owner: "associate",
  status: "ticketticketstatus",
  tag: "Tags",
  category: "ejcategory",
  priority: "ticketpriority",
} as const satisfies Partial<Record<SearchOperator, string>>;

type ListOperator = keyof typeof listOfOperator;

const columns: Readonly<Record<ListOperator, readonly [string, string, string]>> = {
  owner: ["ownedBy", "associateIsOneOf", "associateIsNotOneOf"],
  status: ["ticketStatusName", "oneOf", "notOneOf"],
  tag: ["tags", "intArrayOneOf", "intArrayNotAnyOf"],
  category: ["categoryFullName", "oneOf", "notOneOf"],
  priority: ["priorityName", "oneOf", "notOneOf"],
};

/** Base statuses by the words that everybody types, whatever the desk calls its own. */
const baseStatuses: Readonly<Record<string, number>> = { open: 1, closed: 2, postponed: 3 };

const readStatuses: Readonly<Record<string, number>> = { read: 1, changed: 2, unread: 3 };

/** What a pick list offers; undefined while it is being read. */
export type ListOf = (list: string) => readonly Choice[] | undefined;

/**
 * The condition of a term; null = its value names nothing, undefined = its list is not there yet.
 */
export function conditionOf(term: OperatorTerm, listOf: ListOf): string | null | undefined {
  const { operator, value, isExcluded } = term;
  const folded = fold(value);
  const among = (column: string, id: number): string =>
    writeCondition({ column, operator: isExcluded ? "notOneOf" : "oneOf", values: [String(id)] });
  if (operator === "person") return textCondition("person/fullName", term);
  if (operator === "company") return textCondition("contact/name", term);
  if (operator === "is") {
    const id = readStatuses[folded];
    return id === undefined ? null : among("readStatus", id);
  }
  if (operator === "owner" && folded === "me") {
    return isExcluded ? "not ownedBy currentAssociate" : "ownedBy currentAssociate";
  }
  if (operator === "owner" && folded === "nobody") {
    return isExcluded ? "ownedBy isNotNull" : "ownedBy isNull";
  }
  const base = operator === "status" ? baseStatuses[folded] : undefined;
  if (base !== undefined) return among("status", base);
  const list = listOf(listOfOperator[operator]);
  if (list === undefined) return undefined;
  const ids = idsNamed(list, folded);
  const [column, within, without] = columns[operator];
  return ids.length === 0
    ? null
    : writeCondition({ column, operator: isExcluded ? without : within, values: ids.map(String) });
}

function textCondition(column: string, { value, isExcluded }: OperatorTerm): string {
  return writeCondition({
    column,
    operator: isExcluded ? "notContains" : "contains",
    values: [value],
  });
}

/** Those that are called so, or else those whose name has a word that begins so. */
function idsNamed(list: readonly Choice[], folded: string): readonly number[] {
  const named = list.filter(({ name }) => fold(name) === folded);
  const found =
    named.length > 0
      ? named
      : list.filter(({ name }) => {
          const text = fold(name);
          return (
            text.startsWith(folded) ||
            text.split(/[\s/.-]+/).some((word) => word.startsWith(folded))
          );
        });
  return found.map(({ id }) => id);
}

const fold = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();

/** A filter that looks for words, as the lists of the API take it. */
export function wordsCondition(words: string): string {
  const values = [words];
  return writeCondition({ column: "searchwords", operator: "contains", values }).replace(
    /contains (-?\d[\d.]*)$/,
    "contains '$1'",
  );
}
