import { withLinks } from "../with-links.ts";
import { PersonEntity } from "./person-entity.ts";

/** A person in full, as his resource answers him. */
export const PersonEntityWithLinks = withLinks(PersonEntity);
