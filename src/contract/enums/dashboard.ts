import { defineEnum } from "../enum.ts";

// Not published.

/** Whose tickets a dashboard is about. */
export const DashboardScope = defineEnum("DashboardScope", { Me: 0, Team: 1 });

/** Which hours its times count. */
export const DashboardHours = defineEnum("DashboardHours", { Office: 0, All: 1 });
