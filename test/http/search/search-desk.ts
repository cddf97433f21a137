import { beforeAll } from "vitest";
import type { SearchAnswer } from "../../../src/contract/additions/search-answer.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { ask, basicOf } from "../../support/browser.ts";
import type { JsonOf } from "../../support/json-of.ts";
import type { TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";
import { messageDesk, type MessageDesk } from "../messages/message-desk.ts";

export type SearchJson = JsonOf<typeof SearchAnswer>;

export const people = { hanne: 70, lars: 71 } as const;
export const company = 60;
export const SECRET_CATEGORY = 40;

export interface SearchDesk extends MessageDesk {
  search(
    options: Readonly<Record<string, string>>,
    as?: string,
  ): Promise<{ readonly status: number; readonly json: SearchJson & ErrorBody }>;
  /** The ids of the tickets that a search finds, in its order. */
  idsOf(q: string, as?: string): Promise<readonly number[]>;
}

/** A desk with two people, a company, a tag and a category that only its members see. */
export function searchDesk(api: TestApi, database: TestDatabase): SearchDesk {
  const desk = messageDesk(api, database);

  beforeAll(async () => {
    await database.db.query(`
      insert into contact (contact_id, name, department) values (${company}, 'Sørensen Trykk', 'Oslo');
      insert into person (person_id, contact_id, first_name, last_name, emails) values
        (${people.hanne}, ${company}, 'Hanne', 'Bærum', '{hanne.baerum@trykk.example}'),
        (${people.lars}, null, 'Lars', 'Lund', '{}');
      insert into tag (tag_id, name, folded_name) values
        (164, 'US:"Urgent";NO:"Haster"', 'us:"urgent";no:"haster"');
      insert into category (category_id, name, full_name, flags, assignment_method)
      values (${SECRET_CATEGORY}, 'Secret', 'Secret', 128, 4);
      insert into role (role_id, name, rights) values (50, 'Lister', '{ListAllRequests}')`);
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
  });

  const search: SearchDesk["search"] = async (options, as = api.administrator) => {
    const query = new URLSearchParams(options).toString();
    const { status, json } = await ask(api, `/api/counterfoil/v1/search?${query}`, {
      method: "GET",
      headers: { authorization: basicOf(as) },
    });
    return { status, json: json as unknown as SearchJson & ErrorBody };
  };

  return {
    ...desk,
    search,
    idsOf: async (q, as) => {
      const { json } = await search({ q }, as);
      return json.Tickets.map(({ TicketId }) => TicketId);
    },
  };
}
