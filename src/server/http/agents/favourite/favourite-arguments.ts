import { int32, text } from "../../../../contract/member.ts";
import { AppError } from "../../../errors.ts";
import { favouriteTexts } from "../../../texts/favourite-texts.ts";
import { say } from "../../../texts/text.ts";

/** Longest note on a favourite. */
const EXTRA_INFO_MAX_LENGTH = 255;

const ofUser = { AssociateId: int32() };

/** The arguments that say which favourite is meant. */
export const favouriteArguments = { TableName: text(), RecordId: int32(), ...ofUser };
export const favouritesArguments = { TableName: text(), ...ofUser };
export const newFavouriteArguments = {
  ...favouriteArguments,
  ExtraInfo: text({ maxLength: EXTRA_INFO_MAX_LENGTH }),
};

interface Sent {
  readonly TableName: string | null;
  readonly RecordId: number;
  readonly AssociateId: number;
}

/**
 * Which favourite is meant.
 *
 * @throws AppError "validation" for records other than tickets.
 */
export function favouriteOf({ TableName, RecordId: ticketId, AssociateId: userId }: Sent): {
  readonly userId: number;
  readonly ticketId: number;
} {
  requireTickets(TableName);
  return { userId, ticketId };
}

/** Names of tables are the same in whatever case. */
export function requireTickets(tableName: string | null): void {
  if (tableName?.toLowerCase() === "ticket") return;
  const fault = say(favouriteTexts.onlyTickets);
  throw new AppError("validation", fault, { members: new Map([["TableName", fault]]) });
}
