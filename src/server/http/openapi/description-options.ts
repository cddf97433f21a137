import type { Profile } from "../../../contract/profile.ts";
import type { Credential } from "./credentials.ts";

/** What descriptions say of this server beside its operations. */
export interface DescriptionOptions {
  readonly version: string;
  readonly profile: Profile;
  readonly credentials: readonly Credential[];
}
