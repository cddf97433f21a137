/**
 * What a caller is missing that a right does not reach further, as data: the edge finds the words.
 *
 * - `noAccess`, `noReadRight`, `noEditRight`: to the ticket or row as a whole
 * - `noDeleteRight`: deleting is for those who administer the service
 * - `merged`: nobody changes a ticket that was merged into another
 */
export type RightReason = "noAccess" | "noReadRight" | "noEditRight" | "noDeleteRight" | "merged";
