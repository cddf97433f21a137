import { unreadable } from "../desk/unreadable-row.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

const NAME = "WebhookDeliveryDays";
const MISSING = "7";

const selectDays = defineStatement<{ value: string }>(
  `select value from setting where name = '${NAME}'`,
);

/**
 * How long events wait for a webhook that does not take them, and are listed afterwards; throws
 * `DatabaseUnusable` for a setting that cannot be read.
 */
export async function loadDeliveryDays(db: Queryable): Promise<number> {
  const { rows } = await db.query(selectDays);
  const value = rows[0]?.value ?? MISSING;
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  const place = { table: "setting", row: NAME, column: "value" };
  throw unreadable(place, value, "a whole number from 1 to 9999");
}
