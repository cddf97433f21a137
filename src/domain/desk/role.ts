/** Rights that an administrator grants through a role. */
export const functionalRights = [
  "ListAllRequests",
  "ListRequestsInOwnCategories",
  "ReadAllRequests",
  "ReadRequestsInOwnCategories",
  "EditAllRequests",
  "EditRequestsInOwnCategories",
  "MarkRequestsAsSpam",
  "CreateTags",
  "CategoryAdministration",
  "ServiceAdministration",
  "GeneralAdministrator",
  "OverrideReadOnlyFields",
  "KnowledgeBase",
] as const;

export type FunctionalRight = (typeof functionalRights)[number];

export interface Role {
  readonly roleId: number;
  readonly name: string;
  /** A system role bypasses every check. */
  readonly isSystem: boolean;
  readonly rights: ReadonlySet<FunctionalRight>;
  /** When set, these categories are the memberships of every user of the role. */
  readonly categoryIds: ReadonlySet<number> | null;
}
