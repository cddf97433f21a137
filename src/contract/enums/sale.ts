import { defineEnum } from "../enum.ts";

export const SaleStatus = defineEnum("SaleStatus", {
  Unknown: 0,
  Open: 1,
  Sold: 2,
  Lost: 3,
  Stalled: 4,
  SaintAll: 1000,
});

export const ActivityStatus = defineEnum("ActivityStatus", {
  Unknown: 0,
  NotStarted: 1,
  Started: 2,
  Completed: 3,
});
