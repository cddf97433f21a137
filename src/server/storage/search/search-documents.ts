import {
  MESSAGE_LENGTH_MAX,
  TICKET_LENGTH_MAX,
  type SearchDocument,
} from "../../../domain/search/search-document.ts";
import { textsInAllLanguages } from "../../../domain/language/multi-language-text.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";

interface HeadRow {
  ticket_id: number;
  title: string;
  author: string;
  company: string | null;
  people: string[];
  tags: string[];
}

const selectHeads = defineStatement<HeadRow>(`
  select t.ticket_id, t.title, t.author,
         nullif(concat_ws(' ', c.name, c.department), '') as company,
         array(select concat_ws(' ', p.first_name, p.middle_name, p.last_name) from person p
                where p.person_id = t.person_id or p.person_id = any (t.secondary_person_ids)
                order by p.person_id)
         || array(select email from person p, unnest(p.emails) as email
                   where p.person_id = t.person_id or p.person_id = any (t.secondary_person_ids)
                   order by p.person_id) as people,
         array(select tag.name from tag where tag.tag_id = any (t.tag_ids) order by tag_id) as tags
    from ticket t left join contact c on c.contact_id = t.contact_id
   where t.ticket_id = any ($1::int[])`);

interface MessageRow {
  ticket_id: number;
  author: string;
  body: string;
}

/** Texts are cut where they are stored, so that what is sent stays small. */
const selectMessages = defineStatement<MessageRow>(`
  select ticket_id, author, left(body, ${MESSAGE_LENGTH_MAX}) as body
    from (select m.ticket_id, m.message_id, m.author, x.body,
                 sum(least(length(x.body), ${MESSAGE_LENGTH_MAX}) + 100) over (
                   partition by m.ticket_id order by m.message_id desc) as length_so_far
            from message m join message_text x on x.message_id = m.message_id
           where m.ticket_id = any ($1::int[])) as counted
   where length_so_far <= ${TICKET_LENGTH_MAX}
   order by ticket_id, message_id desc`);

/** What is searched of tickets, as they are. Those that are gone are left out. */
export async function loadSearchDocuments(
  db: Queryable,
  ticketIds: readonly number[],
): Promise<readonly SearchDocument[]> {
  const [heads, messages] = await Promise.all([
    db.query(selectHeads, [ticketIds]),
    db.query(selectMessages, [ticketIds]),
  ]);
  const texts = new Map<number, string[]>();
  for (const { ticket_id, author, body } of messages.rows) {
    const known = texts.get(ticket_id) ?? [];
    texts.set(ticket_id, known);
    known.push(body, author);
  }
  return heads.rows.map((row) => ({
    ticketId: row.ticket_id,
    title: row.title,
    people: [
      row.author,
      ...row.people,
      ...(row.company === null ? [] : [row.company]),
      ...row.tags.flatMap(textsInAllLanguages),
    ],
    messages: texts.get(row.ticket_id) ?? [],
  }));
}
