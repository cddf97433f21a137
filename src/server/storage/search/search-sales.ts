import {
  activityStatusCodes,
  saleStatusCodes,
  type SaleStatus,
} from "../../../domain/commerce/sale.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { code } from "../tickets/column-codecs.ts";

/** A sale as lists show it. */
export interface ListedSale {
  readonly saleId: number;
  readonly heading: string;
  readonly contactName: string;
  readonly status: SaleStatus;
  readonly isCompleted: boolean;
}

interface SaleRow {
  sale_id: number;
  heading: string;
  contact_name: string | null;
  status: number;
  completed: number;
}

const columns = "s.sale_id, s.heading, s.status, s.completed, c.name as contact_name";
const from = "from sale s left join contact c on c.contact_id = s.contact_id";
const passes = `(not $1::boolean or s.completed <> ${activityStatusCodes.Completed})`;

const selectAll = defineStatement<SaleRow>(
  `select ${columns} ${from} where ${passes} order by s.sale_id limit $2`,
);

const selectFound = defineStatement<SaleRow>(`
  select ${columns} ${from}
   where (s.words @@ word_starts($3) or s.sale_id = $4) and ${passes}
   order by s.sale_id limit $2`);

const selectByIds = defineStatement<SaleRow>(
  `select ${columns} ${from} where s.sale_id = any ($1::int[])`,
);

const status = code(saleStatusCodes);

export interface CommerceSearch {
  /** Words that begin words of what is meant; null = everything. */
  readonly words: string | null;
  readonly id: number | null;
  readonly skipCompleted: boolean;
}

export async function searchSales(
  db: Queryable,
  { words, id, skipCompleted }: CommerceSearch,
  limit: number,
): Promise<readonly ListedSale[]> {
  const { rows } = await (words === null
    ? db.query(selectAll, [skipCompleted, limit])
    : db.query(selectFound, [skipCompleted, limit, words, id]));
  return rows.map(saleFromRow);
}

export async function findListedSales(
  db: Queryable,
  saleIds: readonly number[],
): Promise<readonly ListedSale[]> {
  const { rows } = await db.query(selectByIds, [saleIds]);
  return rows.map(saleFromRow);
}

function saleFromRow(row: SaleRow): ListedSale {
  return {
    saleId: row.sale_id,
    heading: row.heading,
    contactName: row.contact_name ?? "",
    status: status.fromColumn(row.status),
    isCompleted: row.completed === activityStatusCodes.Completed,
  };
}
