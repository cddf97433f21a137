import { beforeAll } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import type { TestAnswer, TestApi } from "../../support/test-api.ts";
import type { TestDatabase } from "../../support/test-database.ts";

/** What a list answers. */
export interface ListJson {
  readonly "odata.metadata": string;
  readonly "odata.nextLink": string | null;
  readonly "odata.count"?: number;
  readonly value: readonly Readonly<Record<string, unknown>>[];
}

export interface ArchiveDesk {
  /** Tickets by the names that the tests give them. */
  readonly ids: Readonly<Record<string, number>>;
  /** Lists what an address below `/api/v1` and options ask for. */
  list<Json = ListJson>(
    path: string,
    options?: Readonly<Record<string, string>>,
    call?: ListWish,
  ): Promise<TestAnswer<Json>>;
  /** The titles that a list has. */
  titles(
    path: string,
    options?: Readonly<Record<string, string>>,
    call?: ListWish,
  ): Promise<readonly unknown[]>;
}

interface ListWish {
  readonly as?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

const SECRET_CATEGORY = 20;
const OTHER_CATEGORY = 21;
const MEMBERS_ONLY = 128;

/** A desk with a few tickets of every kind, for the tests of the surrounding group. */
export function archiveDesk(api: TestApi, database: TestDatabase): ArchiveDesk {
  const ids: Record<string, number> = {};
  const list: ArchiveDesk["list"] = (path, options = {}, call = {}) => {
    const query = new URLSearchParams(options).toString();
    return callResource(api, `GET ${path}${query === "" ? "" : `?${query}`}`, call);
  };

  beforeAll(async () => {
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method) values
         (${SECRET_CATEGORY}, 'Secret', 'Secret', ${MEMBERS_ONLY}, 4),
         (${OTHER_CATEGORY}, 'Other', 'Other', 0, 4)`,
    );
    await database.db.query(
      "insert into role (role_id, name, rights) values (50, 'Lister', '{ListAllRequests}')",
    );
    await database.db.query(
      `insert into contact (contact_id, name, department, category_name)
       values (25, 'Acme', 'Sales', 'Customer')`,
    );
    await database.db.query(
      `insert into person (person_id, contact_id, first_name, last_name, emails)
       values (7, 25, 'Brant', 'Abernathy', '{brant@example.com}'), (8, null, 'Ann', '', '{}')`,
    );
    await database.db.query(
      `insert into custom_field (key, label, type, options) values
         ('x_serial', 'Serial', 2, '[]'), ('x_floor', 'Floor', 1, '[]'),
         ('x_kind', 'Kind', 7, '[{"id": 1, "label": "Big"}, {"id": 2, "label": "Small"}]'),
         ('x_day', 'Day', 4, '[]')`,
    );
    await database.db.query(
      "insert into tag (tag_id, name, folded_name) values (164, 'VIP', 'vip')",
    );
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    const save = async (name: string, wishes: Readonly<Record<string, unknown>> = {}) => {
      const body = {
        Title: name,
        OwnedBy: { AssociateId: 0 },
        Category: { TicketCategoryId: 1 },
        ...wishes,
      };
      const answer = await api.call("SaveTicketEntity", { body });
      if (answer.status !== 200) throw new Error(answer.text);
      ids[name] = answer.json.TicketId;
    };
    await save("Printer on fire", {
      Person: { PersonId: 7 },
      OwnedBy: { AssociateId: 1 },
      Tags: [{ Id: 164 }],
      CustomFields: { x_serial: "SN1", x_floor: "[I:3]", x_kind: "[I:2]", x_day: "[D:03/02/2026]" },
    });
    await save("printer is cold", { Category: { TicketCategoryId: OTHER_CATEGORY } });
    await save("100% noise_free", { Priority: { TicketPriorityId: 3 } });
    await save("Done", { Status: { TicketStatusId: 2 } });
    await save("Hidden", { Category: { TicketCategoryId: SECRET_CATEGORY } });
    await save("Gone");
    await api.call("DeleteTicketEntity", { body: { TicketEntityId: ids["Gone"] } });
    await save("Merged away");
    await database.db.query(
      "update ticket set base_status = 5, status_id = 5, merged_into_ticket_id = $1 where ticket_id = $2",
      [ids["Done"] ?? 0, ids["Merged away"] ?? 0],
    );
  });

  return {
    ids,
    list,
    titles: async (path, options = {}, call = {}) => {
      const { json, status, text } = await list(path, { $select: "title", ...options }, call);
      if (status !== 200) throw new Error(text);
      return json.value.map(({ title }) => title);
    },
  };
}
