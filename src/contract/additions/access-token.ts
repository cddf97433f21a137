import { defineCarrier } from "../carrier.ts";
import { int32, list, optional, text } from "../member.ts";

/** A token as its owner may see it: everything but the token itself. Its times are in UTC. */
export const AccessToken = defineCarrier("AccessToken", {
  TokenId: int32(),
  Name: text(),
  UserId: int32(),
  /** Null where the user has it for himself. */
  ApplicationId: optional(int32()),
  Scopes: list(text()),
  CreatedBy: optional(int32()),
  CreatedAt: text(),
  /** Null where it holds until it is revoked. */
  ExpiresAt: text(),
  LastUsedAt: text(),
});
