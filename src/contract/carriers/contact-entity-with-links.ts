import { withLinks } from "../with-links.ts";
import { ContactEntity } from "./contact-entity.ts";

/** A company in full, as its resource answers it. */
export const ContactEntityWithLinks = withLinks(ContactEntity);
