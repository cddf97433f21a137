import type { NotificationWishes } from "../../../domain/jobs/notify-owner.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface MaskRow {
  user_id: number;
  popup_mask: number;
  email_mask: number;
  sms_mask: number;
}

const selectMasks = defineStatement<MaskRow>(`
  select user_id, popup_mask, email_mask, sms_mask
    from app_user
   where not deleted and (popup_mask | email_mask | sms_mask) <> 0`);

/** What each user wants to hear of, of those who want to hear of anything. */
export async function loadNotificationWishes(db: Queryable): Promise<NotificationWishes> {
  const { rows } = await db.query(selectMasks);
  return new Map(
    rows.map((row) => [
      row.user_id,
      { PopUp: row.popup_mask, Email: row.email_mask, Sms: row.sms_mask },
    ]),
  );
}
