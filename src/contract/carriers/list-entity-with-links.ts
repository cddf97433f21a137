import { withLinks } from "../with-links.ts";
import { ListEntity } from "./list-entity.ts";

/** A list as its resource answers it. */
export const ListEntityWithLinks = withLinks(ListEntity);
