import { useIsLead } from "../../admin/admin-rights.ts";

/** The user may make views for the whole team. */
export const useMayShare = (): boolean => useIsLead();
