import { defineEnum } from "../enum.ts";

/** What kind of category it is. */
export const CategoryGroup = defineEnum("CategoryGroup", {
  Unknown: 0,
  Customer: 1,
  PotentialCustomer: 2,
  Partner: 3,
  Lost: 4,
  Other: 5,
});
