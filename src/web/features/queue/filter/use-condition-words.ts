import { useQueries } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { listItemsQuery, type Choice } from "../choose/list-items.ts";
import type { Column, Columns } from "../columns/columns.ts";
import type { Condition, FilterPart } from "./condition.ts";
import { findOperator, type FilterOperator } from "./operators.ts";

/** What is said of one value in place of several. */
const singular: Partial<Record<MessageId, MessageId>> = {
  "operators.oneOf": "operators.is",
  "operators.notOneOf": "operators.isNot",
};

/** More names than this are a number. */
const NAMED_MAX = 3;

/** Each condition as people say it: "Owner is me". What no form can show stands as it is written. */
export function useConditionWords(
  parts: readonly FilterPart[],
  columns: Columns,
): readonly string[] {
  const say = useText();
  const intl = useIntl();
  const api = useApi();
  const lists = [
    ...new Set(parts.flatMap(({ read }) => columns.get(read?.column ?? "")?.listName ?? [])),
  ].filter((name) => name !== "");
  const answers = useQueries({
    queries: lists.map((list) => listItemsQuery(api, list, intl.locale)),
  });

  return parts.map(({ written, read }) => {
    const column = columns.get(read?.column ?? "");
    if (read === null || column === undefined) return written;
    const operator = findOperator(column.restrictionType, read.operator);
    if (operator === undefined) return written;
    const label =
      read.values.length === 1 ? (singular[operator.label] ?? operator.label) : operator.label;
    const words = [column.heading, say(label)];
    return operator.takes === "none"
      ? words.join(" ")
      : [...words, valueWords(read, column, operator)].join(" ");
  });

  function valueWords({ values }: Condition, column: Column, { takes }: FilterOperator): string {
    if (values.length > NAMED_MAX) return say("filters.several", { count: values.length });
    const items = answers[lists.indexOf(column.listName)]?.data ?? [];
    const named = values.map((value) => {
      if (takes === "truth") return say(value === "true" ? "filters.yes" : "filters.no");
      if (takes === "date") return dateWords(value);
      return takes === "items" ? nameOf(value, items) : value;
    });
    return intl.formatList(named, { type: "disjunction" });
  }

  function dateWords(value: string): string {
    const date = new Date(value);
    if (Number.isNaN(date.getTime())) return value;
    return /T/.test(value)
      ? intl.formatDate(date, { dateStyle: "medium", timeStyle: "short" })
      : intl.formatDate(date, { dateStyle: "medium", timeZone: "UTC" });
  }
}

const nameOf = (value: string, items: readonly Choice[]): string =>
  items.find(({ id }) => String(id) === value)?.name ?? value;
