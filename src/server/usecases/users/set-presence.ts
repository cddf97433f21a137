import type { Caller } from "../../../domain/access/caller.ts";
import { maySetPresence } from "../../../domain/access/user-rights.ts";
import type { User, UserStatus } from "../../../domain/desk/user.ts";
import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { findDeskVersion } from "../../storage/desk/find-desk-version.ts";
import { storePresence } from "../../storage/users/user-records.ts";
import { sayTooLong } from "../../texts/say-too-long.ts";
import { say, type Text } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { currentCaller } from "../current-caller.ts";
import { invalidFields } from "../invalid-fields.ts";
import { noUser } from "./user-errors.ts";

export interface PresenceWish {
  /** Null = as it is. */
  readonly status: UserStatus | null;
  /** Null = as it is. */
  readonly message: string | null;
}

const MESSAGE_MAX_LENGTH = 255;

/** Whoever works on tickets is there or not; other accounts have no presence. */
export async function getPresence(context: Pick<Context, "desk">, userId: number): Promise<User> {
  return requireUser(context, userId);
}

/**
 * Says whether a user is there. Throws `AppError` "forbidden" for others than himself and administrators,
 * "notFound", "validation", or "conflict" for accounts that do not work on tickets.
 */
export async function setPresence(
  context: Context,
  caller: Caller,
  { userId, wish }: { readonly userId: number; readonly wish: PresenceWish },
): Promise<User> {
  const current = currentCaller(caller, context.desk.current());
  if (!maySetPresence(current, userId)) {
    throw new AppError("forbidden", say(userTexts.ownPresenceOnly));
  }
  const user = requireUser(context, userId);
  const status = wish.status ?? user.status;
  const absenceText = (wish.message ?? user.absenceText).trim();
  if (!isPresence(user.status)) throw new AppError("conflict", say(userTexts.noPresence));
  const faults: [string, Text | null][] = [
    ["Status", isPresence(status) ? null : say(userTexts.presenceExpected)],
    ["Message", messageFault(absenceText)],
  ];
  if (!isPresence(status) || faults.some(([, fault]) => fault !== null)) {
    throw invalidFields(faults);
  }
  if (status !== user.status || absenceText !== user.absenceText) {
    await storePresence(context.database, userId, { status, absenceText });
    await context.desk.refreshIfOlderThan(await findDeskVersion(context.database));
  }
  return requireUser(context, userId);
}

function requireUser({ desk }: Pick<Context, "desk">, userId: number): User {
  const user = desk.current().users.get(userId);
  if (user === undefined || user.deleted) throw noUser();
  return user;
}

function isPresence(status: UserStatus): status is "Normal" | "NotAvailable" {
  return status === "Normal" || status === "NotAvailable";
}

function messageFault(message: string): Text | null {
  const fault = faultOfText(message, MESSAGE_MAX_LENGTH);
  if (fault === null) return null;
  return fault.code === "tooLong" ? sayTooLong(fault) : say(valueTexts.brokenText);
}
