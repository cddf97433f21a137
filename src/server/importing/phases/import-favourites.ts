import { Favourite } from "../../../contract/carriers/favourite.ts";
import { embedded, list } from "../../../contract/member.ts";
import { importFavourite } from "../../usecases/import/import-favourite.ts";
import type { ImportJob } from "../import-job.ts";
import { allRows } from "./list-rows.ts";
import { attempt, ifReadable } from "./take-over.ts";

/** What users keep an eye on; those of others are told to administrators only. */
export async function importFavourites(job: ImportJob): Promise<void> {
  const userIds = await listUserIds(job);
  for (const [index, userId] of userIds.entries()) {
    job.signal.throwIfAborted();
    job.report("favourites", index, userIds.length);
    const body = { TableName: "ticket", AssociateId: userId };
    const favourites = await ifReadable(job, "favourite", () =>
      job.source.call("Favourite/GetFavourites", { body }, list(embedded(Favourite))),
    );
    for (const { RecordId, ExtraInfo } of favourites) {
      const favourite = { userId, ticketId: RecordId, extraInfo: ExtraInfo ?? "" };
      const named = { kind: "favourite", sourceId: `${userId} on ${RecordId}` } as const;
      await attempt(job, named, () => importFavourite(job.run, favourite));
    }
  }
  job.report("favourites", userIds.length, userIds.length);
}

async function listUserIds(job: ImportJob): Promise<readonly number[]> {
  const question = { provider: "User", key: "associateDbId" };
  const rows = await ifReadable(job, "favourite", () => allRows(job.source, question));
  return rows.map(({ id }) => id);
}
