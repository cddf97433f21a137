import { customFieldTypeCodes } from "../../../src/domain/desk/custom-field.ts";
import type { Database } from "../../../src/server/storage/database.ts";
import { fuzzFields, fuzzIds } from "./fuzz-ids.ts";

const EVEN = 1;

const AGENT_ROLE = 3;

/** Users, people and companies whom requests may change and delete, before anybody else is made. */
export async function addBystanders(db: Database): Promise<void> {
  const { bystanders, lastBeforeSenders } = fuzzIds;
  await db.query(`
    insert into app_user (user_id, name, login_name, full_name, role_id)
      select n, 'B' || n, 'bystander' || n, 'Bystander ' || n, ${AGENT_ROLE}
        from generate_series(1, ${bystanders}) as n;
    insert into contact (contact_id, name) select n, 'Company ' || n from generate_series(1, ${bystanders}) as n;
    insert into person (person_id, last_name, contact_id)
      select n, 'Person ' || n, n from generate_series(1, ${bystanders}) as n where n % 2 = 0;
    select setval(pg_get_serial_sequence('app_user', 'user_id'), ${lastBeforeSenders});
    select setval(pg_get_serial_sequence('contact', 'contact_id'), 1000);
    select setval(pg_get_serial_sequence('person', 'person_id'), 1000)`);
}

/** Records for tickets to refer to, under the ids that generated requests name. */
export async function fillFuzzDesk(db: Database): Promise<void> {
  const [even, nobody, ada, ben, cleo, company, sale, project, urgent, vip] = fuzzIds.named;
  await db.query(`
    insert into category (category_id, name, full_name, assignment_method) values
      (${even}, 'Even', 'Even', ${EVEN}), (${nobody}, 'Nobody', 'Nobody', 4);
    insert into category_member (category_id, user_id) select c, u.user_id
      from unnest(array[1, ${even}]) as c, app_user as u;
    update app_user set popup_mask = 4095, email_mask = 4095, sms_mask = 4095;
    insert into contact (contact_id, name) values (${company}, 'Analytical Engines');
    insert into person (person_id, first_name, contact_id) values
      (${ada}, 'Ada', ${company}), (${ben}, 'Ben', null), (${cleo}, 'Cleo', null);
    insert into sale (sale_id, heading) values (${sale}, 'Lamps');
    insert into project (project_id, name) values (${project}, 'New hall');
    insert into tag (tag_id, name, folded_name) values
      (${urgent}, 'Urgent', 'urgent'), (${vip}, 'VIP', 'vip');
    insert into custom_field (key, label, type, max_length, options) values
      ${fuzzFields
        .map(
          ([key, type]) =>
            `('${key}', '${type}', ${customFieldTypeCodes[type]}, 40, '[{"id": 1, "label": "One"}]')`,
        )
        .join(", ")};
    insert into webhook (webhook_id, version, name, events, target_url, secret, state, type, headers,
                         properties, description, error_emails, error_user_ids, notify_via, notify_when,
                         registered_at, updated_at)
      values (${fuzzIds.listener}, 1, 'Listener', '{*}', 'http://127.0.0.1/', '', 1, 'webhook', '{}', '{}',
              '', '{}', '{}', 0, 0, now(), now());
    update setting set value = 'Help desk <help@desk.example>' where name = 'DefaultMail';
    select setval(pg_get_serial_sequence('category', 'category_id'), 100);
    select setval(pg_get_serial_sequence('tag', 'tag_id'), 2000)`);
}
