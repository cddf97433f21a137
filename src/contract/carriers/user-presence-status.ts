import { defineCarrier } from "../carrier.ts";
import { EjUserStatus } from "../enums/user.ts";
import { oneOf, text } from "../member.ts";

/** Whether a user is there, and what he says of it. */
export const UserPresenceStatus = defineCarrier("UserPresenceStatus", {
  Status: oneOf(EjUserStatus),
  Message: text({ maxLength: 255 }),
});
