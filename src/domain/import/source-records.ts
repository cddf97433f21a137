import type { CustomField } from "../desk/custom-field.ts";
import type { Category } from "../desk/category.ts";
import type { Tag, TicketType } from "../desk/lists.ts";
import type { Priority } from "../desk/priority.ts";
import type { TicketStatus } from "../desk/status.ts";
import type { User } from "../desk/user.ts";
import type { OptionalInstant } from "../instant.ts";
import type { ContactFields } from "../people/contact-record.ts";
import type { PersonFields } from "../people/person-record.ts";
import type { Project } from "../commerce/project.ts";
import type { Sale } from "../commerce/sale.ts";

// Records as another desk tells them, with the ids that they have there.

export interface SourceUserGroup {
  readonly groupId: number;
  readonly name: string;
  readonly sortOrder: number;
}

export interface SourceUser extends Pick<
  User,
  | "userId"
  | "serviceUserId"
  | "name"
  | "loginName"
  | "fullName"
  | "personId"
  | "type"
  | "groupId"
  | "absenceText"
  | "deleted"
> {
  readonly email: string;
  readonly roleName: string;
}

export type SourceStatus = TicketStatus;

/** Breaks are not published: those that are here stay. */
export type SourcePriority = Omit<Priority, "weekBreaks">;

export type SourceCategory = Omit<Category, "members">;

export type SourceTicketType = TicketType;

export type SourceTag = Tag;

/** When a record was made and changed, and by whom. */
interface SourceHistory {
  readonly createdAt: OptionalInstant;
  readonly createdById: number;
  readonly updatedAt: OptionalInstant;
  readonly updatedById: number;
}

export interface SourceContact extends ContactFields, SourceHistory {
  readonly contactId: number;
  readonly categoryName: string;
}

export interface SourcePerson extends PersonFields, SourceHistory {
  readonly personId: number;
  readonly rank: number;
}

export type SourceSale = Omit<Sale, "contactName" | "personFullName" | "projectName">;

export type SourceProject = Project;

export type SourceField = CustomField;

/** Every kind of record that is stored as it comes, with what is told of it. */
export interface SourceRecords {
  readonly userGroup: SourceUserGroup;
  readonly user: SourceUser;
  readonly status: SourceStatus;
  readonly priority: SourcePriority;
  readonly category: SourceCategory;
  readonly ticketType: SourceTicketType;
  readonly tag: SourceTag;
  readonly contact: SourceContact;
  readonly person: SourcePerson;
  readonly project: SourceProject;
  readonly sale: SourceSale;
}
