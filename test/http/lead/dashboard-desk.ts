import { beforeAll } from "vitest";
import { seededRandom } from "../../support/seeded-random.ts";
import { testStart, type TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";
import { listDesk } from "../lists/list-desk.ts";

const DAY = 86_400;
export const OTHER_CATEGORY = 21;
export const SECRET_CATEGORY = 20;
const MEMBERS_ONLY = 128;
const TICKETS = 300;

/** What of a ticket a dashboard counts by. */
export interface CountedTicket {
  readonly ticket_id: number;
  readonly category_id: number;
  readonly priority_id: number;
  readonly owner_id: number | null;
  readonly base_status: number;
  readonly created: number;
  readonly closed: number | null;
  readonly deadline: number | null;
}

export interface DashboardDesk {
  readonly tickets: readonly CountedTicket[];
}

/** A desk with tickets of every age and state, of several owners and categories. */
export function dashboardDesk(api: TestApi, database: TestDatabase): DashboardDesk {
  const tickets: CountedTicket[] = [];

  beforeAll(async () => {
    await database.db.query(
      `insert into category (category_id, name, full_name, parent_id, flags, assignment_method) values
         (${SECRET_CATEGORY}, 'Secret', 'Secret', null, ${MEMBERS_ONLY}, 4),
         (${OTHER_CATEGORY}, 'Other', 'Support/Other', 1, 0, 4)`,
    );
    const { createTicket } = listDesk(api, database);
    const first = await createTicket();
    const random = seededRandom(3);
    const pick = <Value>(...values: readonly Value[]): Value =>
      values[Math.floor(random() * values.length)] as Value;
    for (let number = 1; number <= TICKETS; number += 1) {
      const created = testStart - Math.floor(random() ** 3 * 60 * DAY);
      const status = pick(1, 1, 1, 2, 2, 2, 3, 4, 5);
      const deadline = pick(
        null,
        created + 600,
        created + 3 * DAY,
        testStart + pick(0, 1, 3599, 3600),
      );
      const closed =
        status === 2 ? Math.min(created + Math.floor(random() * 6 * DAY), testStart) : null;
      const counted = {
        ticket_id: first + number,
        category_id: pick(1, 1, OTHER_CATEGORY, SECRET_CATEGORY),
        priority_id: pick(1, 2, 3),
        owner_id: pick(null, 1, 2, 3),
        base_status: status,
        created,
        // Some are closed in the very second of their deadline.
        closed: closed !== null && deadline !== null && number % 7 === 0 ? deadline : closed,
        deadline,
      };
      tickets.push(counted);
      const { created: _, closed: closedAt, deadline: deadlineAt, ...columns } = counted;
      const at = (instant: number | null) =>
        instant === null ? null : new Date(instant * 1000).toISOString();
      await database.db.query(
        `insert into ticket
           select (jsonb_populate_record(t, $1::jsonb)).* from ticket t where ticket_id = ${first}`,
        [
          JSON.stringify({
            ...columns,
            created_at: at(created),
            closed_at: at(closedAt),
            deadline_at: at(deadlineAt),
            replied_at: at(pick(null, created + 60, Math.min(created + DAY, testStart))),
            time_to_reply_minutes: Math.floor(random() * 100),
            real_time_to_reply_minutes: Math.floor(random() * 1000),
            time_to_close_minutes: Math.floor(random() * 100),
            escalation_level: pick(0, 0, 1, 2),
            sentiment: pick(-80, -20, 0, 20, 80),
            sentiment_confidence: pick(0, 90),
          }),
        ],
      );
    }
    await database.db.query(`delete from ticket_log where ticket_id = ${first}`);
    await database.db.query(`update ticket set base_status = 4 where ticket_id = ${first}`);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  return { tickets };
}
