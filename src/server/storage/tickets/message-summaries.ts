import { personFullName } from "../../../domain/people/person.ts";
import { badgeCodes, type MessageSummary } from "../../../domain/ticket/message-summary.ts";
import { securityLevelCodes } from "../../../domain/ticket/ticket.ts";
import type { Queryable } from "../queryable.ts";
import { headersFromTuples, headerTuples, type HeaderTuple } from "../messages/header-columns.ts";
import { defineStatement } from "../statement.ts";
import { code } from "./column-codecs.ts";

interface MessageSummaryRow {
  message_id: number;
  created_at: number;
  created_by_id: number | null;
  changed_at: number | null;
  security_level: number;
  important: boolean;
  author: string;
  person_id: number | null;
  first_name: string | null;
  middle_name: string | null;
  last_name: string | null;
  contact_id: number | null;
  contact_name: string | null;
  contact_department: string | null;
  attachment_count: number;
  email_header: string;
  headers: HeaderTuple[] | null;
  language: string;
  sentiment: number;
  sentiment_confidence: number;
  badge: number;
}

const selectMessageSummaries = defineStatement<MessageSummaryRow>(`
  select m.message_id, m.created_at, m.created_by_id, m.changed_at, m.security_level, m.important,
         m.author, m.person_id, p.first_name, p.middle_name, p.last_name, c.contact_id,
         c.name as contact_name, c.department as contact_department, m.attachment_count,
         m.email_header, m.language, m.sentiment, m.sentiment_confidence, m.badge,
         ${headerTuples("m.message_id")} as headers
    from message m
    left join person p on p.person_id = m.person_id
    left join contact c on c.contact_id = p.contact_id
   where m.ticket_id = $1
   order by m.created_at, m.message_id`);

const securityLevel = code(securityLevelCodes);
const badge = code(badgeCodes);

/** The messages of a ticket without their texts, oldest first. */
export async function listMessageSummaries(
  db: Queryable,
  ticketId: number,
): Promise<MessageSummary[]> {
  const { rows } = await db.query(selectMessageSummaries, [ticketId]);
  return rows.map(messageSummaryFromRow);
}

function messageSummaryFromRow(row: MessageSummaryRow): MessageSummary {
  return {
    messageId: row.message_id,
    createdAt: row.created_at,
    createdById: row.created_by_id ?? 0,
    changedAt: row.changed_at,
    securityLevel: securityLevel.fromColumn(row.security_level),
    important: row.important,
    author: row.author,
    personId: row.person_id ?? 0,
    personFullName: personFullName({
      firstName: row.first_name ?? "",
      middleName: row.middle_name ?? "",
      lastName: row.last_name ?? "",
    }),
    contactId: row.contact_id ?? 0,
    contactName: row.contact_name ?? "",
    contactDepartment: row.contact_department ?? "",
    attachmentCount: row.attachment_count,
    emailHeader: row.email_header,
    headers: headersFromTuples(row.headers),
    language: row.language,
    sentiment: row.sentiment,
    sentimentConfidence: row.sentiment_confidence,
    badge: badge.fromColumn(row.badge),
  };
}
