import { activityStatusCodes, saleStatusCodes } from "../../../domain/commerce/sale.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { timestampParameter } from "../../storage/value-types.ts";
import { saleTypes } from "../catalogue/sale-types.ts";
import type { DemoSale } from "../compose/compose-sales.ts";
import { insertNumberedRows } from "./insert-rows.ts";

const DAY = 86_400;
const WEEK = 7 * DAY;

/** Stores the sales; the projects they belong to are stored before. */
export async function storeSales(
  tx: Transaction,
  { sales, today }: { readonly sales: readonly DemoSale[]; readonly today: Instant },
  userIds: ReadonlyMap<string, number>,
): Promise<void> {
  await insertNumberedRows(
    tx,
    { table: "sale", key: "sale_id" },
    sales.map((sale) => ({
      heading: sale.heading,
      number: `S-${5000 + sale.saleId}`,
      description: sale.description,
      sale_date: timestampParameter(today + sale.signedInDays * DAY),
      next_due_at: sale.completed === "Completed" ? null : timestampParameter(today + WEEK),
      status: saleStatusCodes[sale.status],
      completed: activityStatusCodes[sale.completed],
      probability_percent: sale.probabilityPercent,
      amount: sale.amount,
      earning: sale.earning,
      currency: sale.currency,
      sale_type_id: sale.typeId,
      sale_type_name: saleTypes[sale.typeId - 1],
      contact_id: sale.buyer.company?.contactId ?? null,
      person_id: sale.buyer.personId,
      user_id: userIds.get(sale.salesperson),
      project_id: sale.projectId === 0 ? null : sale.projectId,
    })),
  );
}
