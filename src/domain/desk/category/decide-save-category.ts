import { categoryFlagBits, type Category } from "../category.ts";
import {
  FaultCollector,
  faultOfBits,
  faultOfEmails,
  faultOfLanguages,
  faultOfName,
  faultOfNumber,
  INT32_MAX,
  sameFields,
} from "../check-fields.ts";
import type { Desk } from "../desk.ts";
import type { ListDecision, ListFaultReason } from "../list-fault.ts";
import { lengthOfName } from "../name-length.ts";
import { faultOfDefaultStatus } from "../pickable-status.ts";
import { fullNameOf, fullNamesBelow, isBelow } from "./full-names.ts";

export type CategoryFields = Omit<Category, "categoryId" | "fullName" | "members">;
/** What a category is wished to be; what is absent stays, or starts as {@link blankCategory} has it. */
export type CategoryInput = Partial<CategoryFields>;

export interface CategoryWrite {
  readonly fields: CategoryFields;
  readonly fullName: string;
  /** The full names of what stands below it, by id. */
  readonly fullNamesBelow: ReadonlyMap<number, string>;
}

/** A new category of which nothing is known. */
export const blankCategory: CategoryFields = {
  parentId: 0,
  name: "",
  masterUserId: 0,
  flags: 0,
  assignmentMethod: "Not",
  externalName: "",
  assignmentLagMinutes: -1,
  replyTemplateId: 0,
  notificationEmail: "",
  defaultTicketStatusId: 0,
  defaultMessageStatusId: 0,
};

const NAME_MAX = 64;
const EXTERNAL_NAME_MAX = 255;
const FULL_NAME_MAX = 255;
const EMAILS_MAX = 2047;

export interface CategorySave {
  /** Null for a new one. */
  readonly stored: Category | null;
  readonly input: CategoryInput;
  readonly desk: Desk;
}

/**
 * Decides the saving of a category. References are checked where they change: what a stored row names
 * may have gone since. A new category shows customers its name unless it is told another.
 */
export function decideSaveCategory(save: CategorySave): ListDecision<CategoryWrite> {
  const { stored, input, desk } = save;
  const before = stored === null ? blankCategory : fieldsOf(stored);
  const given: CategoryFields = { ...before, ...input };
  const takesName = stored === null && given.externalName.trim() === "";
  const fields = takesName ? { ...given, externalName: given.name } : given;
  const fullName = fullNameOf(fields.name, fields.parentId, desk.categories);
  const below =
    stored === null
      ? new Map<number, string>()
      : fullNamesBelow(stored.categoryId, fullName, desk.categories);
  const collector = new FaultCollector<keyof CategoryFields>();
  checkOwnFields(fields, collector);
  checkReferences(fields, before, { ...save, collector });
  if (collector.faults.length === 0) {
    collector.add("name", faultOfFullNames([fullName, ...below.values()]));
  }
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(before, fields)) return { kind: "unchanged" };
  return { kind: "write", fields, fullName, fullNamesBelow: below };
}

function fieldsOf(category: Category): CategoryFields {
  const names = Object.keys(blankCategory) as (keyof CategoryFields)[];
  return Object.fromEntries(names.map((name) => [name, category[name]])) as never;
}

type Collector = FaultCollector<keyof CategoryFields>;

function checkOwnFields(fields: CategoryFields, collector: Collector): void {
  collector.add("name", faultOfName(fields.name, NAME_MAX));
  const isInternal = (fields.flags & categoryFlagBits.Internal) !== 0;
  // A category that has no name yet would be told twice to get one.
  const mayBeEmpty = isInternal || fields.name.trim() === "";
  const check = mayBeEmpty ? faultOfLanguages : faultOfName;
  collector.add("externalName", check(fields.externalName, EXTERNAL_NAME_MAX));
  collector.add("flags", faultOfBits(fields.flags, categoryFlagBits));
  collector.add("assignmentLagMinutes", faultOfNumber(fields.assignmentLagMinutes, -1, INT32_MAX));
  collector.add("replyTemplateId", faultOfNumber(fields.replyTemplateId, 0, INT32_MAX));
  collector.add("notificationEmail", faultOfEmails(fields.notificationEmail, EMAILS_MAX));
}

function checkReferences(
  fields: CategoryFields,
  before: CategoryFields,
  { stored, desk, collector }: CategorySave & { readonly collector: Collector },
): void {
  const changes = (field: keyof CategoryFields): boolean => fields[field] !== before[field];
  if (changes("parentId")) {
    collector.add("parentId", faultOfParent(fields.parentId, stored?.categoryId ?? 0, desk));
  }
  if (changes("masterUserId")) {
    collector.add("masterUserId", faultOfMaster(fields.masterUserId, desk));
  }
  for (const field of ["defaultTicketStatusId", "defaultMessageStatusId"] as const) {
    if (changes(field)) collector.add(field, faultOfDefaultStatus(fields[field], desk));
  }
}

function faultOfParent(parentId: number, ownId: number, desk: Desk): ListFaultReason | null {
  if (parentId === 0) return null;
  if (!desk.categories.has(parentId)) {
    return { code: "unknownRecord", record: "category", id: parentId };
  }
  const isCircle = ownId !== 0 && isBelow(parentId, ownId, desk.categories);
  return isCircle ? { code: "belowItself" } : null;
}

function faultOfMaster(userId: number, { users }: Desk): ListFaultReason | null {
  if (userId === 0) return null;
  const user = users.get(userId);
  if (user === undefined) return { code: "unknownRecord", record: "user", id: userId };
  return user.deleted ? { code: "deletedRecord", record: "user", id: userId } : null;
}

function faultOfFullNames(fullNames: readonly string[]): ListFaultReason | null {
  const length = Math.max(...fullNames.map(lengthOfPath));
  return length > FULL_NAME_MAX
    ? { code: "fullNameTooLong", maxLength: FULL_NAME_MAX, length }
    : null;
}

/** A name in several languages holds marks that no reader sees. */
function lengthOfPath(fullName: string): number {
  if (!fullName.includes('"')) return fullName.length;
  return fullName
    .split(/\/(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .reduce((sum, name) => sum + 1 + lengthOfName(name), -1);
}
