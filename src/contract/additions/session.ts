import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";

/** Who is signed in, as a page wants to know it. */
export const Session = defineCarrier("Session", {
  AssociateId: int32(),
  UserName: text(),
  FullName: text(),
  ContextIdentifier: text(),
  /** Null without a session: there is nothing that it could be bound to. */
  XsrfToken: text(),
  /** In UTC; null where the credential has no end. */
  ValidUntil: text(),
});
