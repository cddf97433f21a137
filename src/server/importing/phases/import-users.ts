import { Associate } from "../../../contract/carriers/associate.ts";
import { embedded, list } from "../../../contract/member.ts";
import { userGroupForm } from "../../usecases/import/list-forms.ts";
import { userForm } from "../../usecases/import/user-form.ts";
import type { ImportJob } from "../import-job.ts";
import { translateUser } from "../translate/translate-people.ts";
import { allRows, type ListRow } from "./list-rows.ts";
import { ifReadable, takeOver } from "./take-over.ts";

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
  for (const associate of associates) {
    const row = details.get(associate.AssociateId);
    const email = row?.text("personEmail") ?? "";
    const roleName = row?.text("role") ?? "";
    job.userIds.set(associate.EjUserId, associate.AssociateId);
    await takeOver(job, userForm, translateUser(associate, { email, roleName }));
  }
}

async function importGroups(job: ImportJob, rows: readonly ListRow[]): Promise<void> {
  const groups = new Map(rows.map((row) => [row.number("usergroupId"), row.text("usergroup")]));
  const ordered = [...groups].toSorted(([one], [other]) => one - other);
  for (const [groupId, name] of ordered) {
    await takeOver(job, userGroupForm, { groupId, name, sortOrder: groupId });
  }
}
