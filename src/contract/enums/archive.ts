import { defineEnum } from "../enum.ts";

/** How a restriction is joined with the next one. */
export const InterRestrictionOperator = defineEnum("InterRestrictionOperator", {
  None: 0,
  And: 1,
  Or: 2,
});

export const OrderBySortType = defineEnum("OrderBySortType", { ASC: 0, DESC: 1 });
