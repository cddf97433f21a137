import { userTypeCodes, type User } from "../../desk/user.ts";
import type { DeskEvent } from "../event.ts";
import {
  deletedEvent,
  savedEvent,
  timeColumn,
  type Columns,
  type EventOrigin,
  type RecordChange,
  type RecordKind,
} from "./columns.ts";

const associate: RecordKind = {
  entity: "associate",
  told: [
    "deleted",
    "group_idx",
    "person_id",
    "type",
    "updated",
    "updated_associate_id",
    "waiting_for_approval",
  ],
  written: ["updated", "updated_associate_id"],
  keys: ["associate_id", "person_id"],
};

/** What webhooks are told of a user who is stored. */
export function associateEvent(
  { before, after }: RecordChange<User>,
  origin: EventOrigin,
): DeskEvent {
  const change = {
    before: before === null ? null : associateColumns(before, origin),
    after: associateColumns(after, origin),
  };
  return savedEvent(associate, change, origin);
}

/** What webhooks are told of a user who is deleted. */
export function associateDeletedEvent(stored: User, origin: EventOrigin): DeskEvent {
  return deletedEvent(associate, associateColumns({ ...stored, deleted: true }, origin), origin);
}

/**
 * His role, his signature and whether he is there are in no column of an associate. The desk forgets who wrote
 * a user last: it is whoever writes him now.
 */
function associateColumns(user: User, origin: EventOrigin): Columns {
  return {
    associate_id: user.userId,
    name: user.name,
    tooltip: user.fullName,
    deleted: Number(user.deleted),
    group_idx: user.groupId,
    person_id: user.personId,
    type: userTypeCodes[user.type],
    userName: user.loginName,
    ejuserId: user.serviceUserId,
    updated: timeColumn(origin.at, origin),
    updated_associate_id: origin.userId,
    waiting_for_approval: 0,
  };
}
