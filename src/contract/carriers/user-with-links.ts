import { withLinks } from "../with-links.ts";
import { User } from "./user.ts";

/** A user in full, as his resource answers him. */
export const UserWithLinks = withLinks(User);
