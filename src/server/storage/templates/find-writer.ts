import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

/** What a user puts under what he writes, and his own address; "" = none. */
export interface Writer {
  readonly signature: string;
  readonly email: string;
}

const selectWriter = defineStatement<{ signature: string; email: string | null }>(`
  select u.signature, p.emails[1] as email
    from app_user u left join person p on p.person_id = u.person_id
   where u.user_id = $1`);

export async function findWriter(db: Queryable, userId: number): Promise<Writer> {
  const { rows } = await db.query(selectWriter, [userId]);
  const [row] = rows;
  return { signature: row?.signature ?? "", email: row?.email ?? "" };
}
