import { Associate } from "../../../contract/carriers/associate.ts";
import { embedded, list } from "../../../contract/member.ts";
import { userGroupForm } from "../../usecases/import/list-forms.ts";
import { keepIdsFree } from "../../usecases/import/keep-ids-free.ts";
import { userForm } from "../../usecases/import/user-form.ts";
import type { ImportJob } from "../import-job.ts";
import { translateUser } from "../translate/translate-people.ts";
import { allRows, type ListRow } from "./list-rows.ts";
import { ifReadable, takeOverAll } from "./take-over.ts";

const question = {
  provider: "User",
  key: "associateDbId",
  columns: ["personEmail", "role", "usergroup", "usergroupId"],
};

/** Who works there, and in which groups. */
export async function importUsers(job: ImportJob): Promise<void> {
  const rows = await ifReadable(job, "user", () => allRows(job.source, question));
  await importGroups(job, rows);
  const associates = await ifReadable(job, "user", () =>
    job.source.call(
      "Associate/GetAssociateList",
      { body: rows.map(({ id }) => id) },
      list(embedded(Associate)),
    ),
  );
  const details = new Map(rows.map((row) => [row.id, row]));
  const users = associates.map((associate) => {
    const row = details.get(associate.AssociateId);
    const email = row?.text("personEmail") ?? "";
    return translateUser(associate, { email, roleName: row?.text("role") ?? "" });
  });
  const serviceIds = users.map(({ serviceUserId }) => serviceUserId);
  await keepIdsFree(job.run, "serviceUser", Math.max(0, ...serviceIds));
  for (const { serviceUserId, userId } of users) job.userIds.set(serviceUserId, userId);
  await takeOverAll(job, userForm, users);
}

async function importGroups(job: ImportJob, rows: readonly ListRow[]): Promise<void> {
  const names = new Map(rows.map((row) => [row.number("usergroupId"), row.text("usergroup")]));
  const ordered = [...names].toSorted(([one], [other]) => one - other);
  const groups = ordered.map(([groupId, name]) => ({ groupId, name, sortOrder: groupId }));
  await takeOverAll(job, userGroupForm, groups);
}
