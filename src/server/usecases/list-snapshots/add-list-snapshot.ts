import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import {
  addListSnapshot as addRow,
  removeOlderSnapshots,
  setSnapshotCount,
  type SnapshotWish,
  type StoredListSnapshot,
} from "../../storage/list-snapshots/list-snapshot-rows.ts";
import {
  fillSnapshot,
  type SnapshotSelection,
} from "../../storage/list-snapshots/snapshot-tickets.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { listSnapshotTexts } from "../../texts/list-snapshot-texts.ts";
import { say } from "../../texts/text.ts";
import { archiveViewer } from "../archive/archive-viewer.ts";
import { catchUpFor } from "../archive/catch-up-for.ts";
import { currentCaller } from "../current-caller.ts";

/** A working day, and the night after it. */
const KEPT_SECONDS = 86_400;
/** More than the windows that anybody has open. */
const SNAPSHOTS_OF_USER_MAX = 10;
const TICKETS_MAX = 1_000_000;

/**
 * Keeps the order that a list has for the caller now. His oldest ones go when he has too many. Throws
 * `AppError` "validation" when the list is longer than a snapshot can be.
 */
export async function addListSnapshot(
  context: Context,
  caller: Caller,
  { wish, selection }: { readonly wish: SnapshotWish; readonly selection: SnapshotSelection },
): Promise<StoredListSnapshot> {
  await catchUpFor(context, selection.condition);
  const desk = context.desk.current();
  const viewer = archiveViewer(context, currentCaller(caller, desk), desk);
  const { now: createdAt, userId } = viewer;
  return withTransaction(
    context.database,
    async (tx) => {
      const expiresAt = createdAt + KEPT_SECONDS;
      const snapshotId = await addRow(tx, { ...wish, userId, createdAt, expiresAt });
      const filling = { snapshotId, selection, limit: TICKETS_MAX + 1 };
      const count = await fillSnapshot(tx, filling, viewer);
      if (count > TICKETS_MAX) {
        throw new AppError("validation", say(listSnapshotTexts.tooLong, { max: TICKETS_MAX }));
      }
      await setSnapshotCount(tx, { snapshotId, count });
      await removeOlderSnapshots(tx, { userId, keep: SNAPSHOTS_OF_USER_MAX });
      return { ...wish, snapshotId, count, createdAt };
    },
    { safeToRetry: true },
  );
}
