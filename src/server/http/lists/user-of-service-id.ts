import type { Desk } from "../../../domain/desk/desk.ts";
import { SYSTEM_SERVICE_USER_ID } from "../../../domain/desk/user.ts";
import { recordNameTexts } from "../../texts/record-name-texts.ts";
import { refusalTexts } from "../../texts/refusal-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { idGiven } from "./given.ts";

/**
 * The user that a number of the older space stands for, by which the published lists name users. A
 * number that nobody has is told to `refuse`, and then means nothing.
 */
export function userOfServiceId(
  sent: number | null | undefined,
  { users }: Pick<Desk, "users">,
  refuse: (fault: Text) => void,
): number | undefined {
  const serviceUserId = idGiven(sent);
  if (serviceUserId === undefined) return undefined;
  if (serviceUserId === 0 || serviceUserId === SYSTEM_SERVICE_USER_ID) return 0;
  for (const user of users.values()) if (user.serviceUserId === serviceUserId) return user.userId;
  refuse(say(refusalTexts.unknownRecord, { record: say(recordNameTexts.user), id: serviceUserId }));
  return undefined;
}
