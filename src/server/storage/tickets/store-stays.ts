import type { StatusStay } from "../../../domain/ticket/time-counters.ts";
import { timestampParameter } from "../value-types.ts";

/**
 * The body of a branch that stores ended stays of the ticket in `written`, for the statement that
 * writes the ticket. `placeholder` stands for {@link staysParameter}.
 */
export function storeStays(placeholder: string): string {
  return `
    insert into ticket_status_history
      (ticket_id, status_id, from_at, until_at, business_seconds, real_seconds)
    select written.ticket_id, stay.status_id, stay.from_at, stay.until_at, stay.business_seconds,
           stay.real_seconds
      from written, jsonb_to_recordset(${placeholder}::jsonb) as stay (
        status_id int, from_at timestamptz, until_at timestamptz, business_seconds int,
        real_seconds int)`;
}

export function staysParameter(stays: readonly StatusStay[]): string {
  return JSON.stringify(
    stays.map((stay) => ({
      status_id: stay.statusId,
      from_at: timestampParameter(stay.fromAt),
      until_at: timestampParameter(stay.untilAt),
      business_seconds: stay.businessSeconds,
      real_seconds: stay.realSeconds,
    })),
  );
}
