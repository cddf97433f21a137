import type { BulkJob } from "../../../src/contract/additions/bulk-job.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { createJobRunner, type CycleReport } from "../../../src/server/jobs/job-runner.ts";
import { ask, basicOf } from "../../support/browser.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testStart, type TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";

export type Job = JsonOf<typeof BulkJob>;

interface JobAnswer {
  readonly status: number;
  readonly json: Job & ErrorBody;
}

/** Calls about changes of many tickets, and what they made of tickets. */
export interface JobDesk {
  readonly start: (body: object, as?: string) => Promise<JobAnswer>;
  readonly get: (id: number, as?: string) => Promise<JobAnswer>;
  readonly list: (as?: string) => Promise<readonly Job[]>;
  readonly end: (id: number, how: "stop" | "undo", as?: string) => Promise<JobAnswer>;
  /** Makes a ticket and returns its id. */
  readonly create: (body?: object) => Promise<number>;
  readonly save: (ticketId: number, body: object) => Promise<void>;
  /** Gives that many tickets their turn; default: all. */
  readonly work: (count?: number) => Promise<CycleReport>;
  /** What a save can set of tickets, as it is stored. */
  readonly stored: (ticketIds: readonly number[]) => Promise<readonly Record<string, unknown>[]>;
}

export function jobDesk(api: TestApi, database: TestDatabase): JobDesk {
  const path = "/api/counterfoil/v1/bulk-jobs";
  const call = async (method: string, address: string, as = api.administrator, body?: unknown) =>
    ask(api, address, {
      method,
      headers: { authorization: basicOf(as) },
      ...(body === undefined ? {} : { body }),
    });
  const answerOf = async (...args: Parameters<typeof call>) =>
    (await call(...args)) as unknown as JobAnswer;
  const save = async (body: object) => {
    const answer = await api.call("SaveTicketEntity", { body });
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json.TicketId;
  };
  return {
    start: (body, as) => answerOf("POST", path, as, body),
    get: (id, as) => answerOf("GET", `${path}/${id}`, as),
    list: async (as) => (await call("GET", path, as)).json as unknown as readonly Job[],
    end: (id, how, as) => answerOf("POST", `${path}/${id}/${how}`, as),
    create: (body = {}) => save({ Title: "Lamp", OwnedBy: { AssociateId: 0 }, ...body }),
    save: async (ticketId, body) => void (await save({ TicketId: ticketId, ...body })),
    work: (count = 500) =>
      createJobRunner(api.context, { recordsPerCycle: count }).runCycle(testStart),
    async stored(ticketIds) {
      const { rows } = await database.db.query(
        `select ticket_id, title, author, category_id, priority_id, status_id, base_status,
                activates_at, deadline_at, deadline_manual, owner_id, person_id, custom_fields,
                array(select unnest(tag_ids) order by 1) as tags
           from ticket t where ticket_id = any ($1) order by ticket_id`,
        [ticketIds],
      );
      return rows;
    },
  };
}
