import { ArchiveListItem } from "../../../contract/carriers/archive-list-item.ts";
import { ArchiveListResult } from "../../../contract/carriers/archive-list-result.ts";
import { embedded, list } from "../../../contract/member.ts";
import { readCustomFieldText } from "../../http/presenters/custom-fields/read-custom-field-text.ts";
import type { SourceClient } from "../source/source-client.ts";
import { SourceFailure } from "../source/source-failure.ts";

const PAGE_ROWS = 500;

/** A list of the other desk, read in the order of its key. */
export interface ListQuestion {
  readonly provider: string;
  readonly key: string;
  /** Besides the key. */
  readonly columns?: readonly string[];
  /** Besides where the page before ended. */
  readonly restriction?: string;
  readonly entities?: string;
}

/** A row by its columns, without the marks of their types. */
export interface ListRow {
  readonly id: number;
  readonly text: (column: string) => string;
  readonly number: (column: string) => number;
}

/**
 * The pages of a list. Each begins behind the key at which the one before ended, so that nothing is missed or
 * doubled when rows come and go meanwhile.
 */
export async function* listRows(
  source: SourceClient,
  question: ListQuestion,
): AsyncGenerator<readonly ListRow[]> {
  let after = 0;
  for (;;) {
    const rows = await rowsBehind(source, question, after);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1)?.id ?? after;
    if (rows.length < PAGE_ROWS) return;
    if (last <= after) throw outOfOrder(question);
    after = last;
  }
}

function rowsBehind(
  source: SourceClient,
  question: ListQuestion,
  after: number,
): Promise<readonly ListRow[]> {
  const { key, restriction } = question;
  const restrictions = [`${key} > ${after}`, ...(restriction === undefined ? [] : [restriction])];
  return readPage(source, question, { restrictions: restrictions.join(" and "), number: 0 });
}

/** All rows of a list whose key cannot be compared, page by page: for lists that hardly change. */
export async function allRows(
  source: SourceClient,
  question: ListQuestion,
): Promise<readonly ListRow[]> {
  const rows: ListRow[] = [];
  for (let number = 0; ; number += 1) {
    const restrictions = "getAllRows = true";
    const page = await readPage(source, question, { restrictions, number });
    rows.push(...page);
    if (page.length < PAGE_ROWS) return rows;
  }
}

/** The highest key that a list has; 0 = it has no rows. */
export async function highestKey(source: SourceClient, question: ListQuestion): Promise<number> {
  const restrictions = `${question.key} > 0`;
  const wish = { restrictions, number: 0, order: "desc", size: 1 } as const;
  const [row] = await readPage(source, question, wish);
  return row?.id ?? 0;
}

interface PageWish {
  readonly restrictions: string;
  /** From 0. */
  readonly number: number;
  readonly order?: "asc" | "desc";
  readonly size?: number;
}

async function readPage(
  source: SourceClient,
  { provider, key, columns = [], entities = "" }: ListQuestion,
  { restrictions, number, order = "asc", size = PAGE_ROWS }: PageWish,
): Promise<readonly ListRow[]> {
  const body = {
    ProviderName: provider,
    Columns: [key, ...columns].join(","),
    SortOrder: `${key} ${order}`,
    Restrictions: restrictions,
    Entities: entities,
    Page: number,
    PageSize: size,
  };
  const items = await source.call(
    "Archive/GetArchiveListByColumns2",
    { body },
    list(embedded(ArchiveListItem)),
  );
  return items.map(({ PrimaryKey, ColumnData }) => ({
    id: PrimaryKey,
    text: (column) => ColumnData[column]?.DisplayValue ?? "",
    number: (column) => {
      const value = readCustomFieldText("Integer", ColumnData[column]?.DisplayValue ?? "", "UTC");
      return typeof value === "number" ? value : 0;
    },
  }));
}

/** How many rows a list has. */
export async function countRows(
  source: SourceClient,
  { provider, key, restriction = "", entities = "" }: ListQuestion,
): Promise<number> {
  const body = {
    ProviderName: provider,
    Columns: key,
    SortOrder: `${key} asc`,
    Restriction: restriction === "" ? `${key} > 0` : restriction,
    Entities: entities,
    Page: 0,
    PageSize: 1,
    Options: "",
  };
  const result = await source.call(
    "Archive/GetArchiveListByColumnsWithHeader2",
    { body },
    embedded(ArchiveListResult),
  );
  return result?.RowCount ?? 0;
}

function outOfOrder({ provider, key }: ListQuestion): SourceFailure {
  return new SourceFailure(
    "notThisApi",
    `The source does not keep to the order of ${key} in its list ${provider}.`,
  );
}
