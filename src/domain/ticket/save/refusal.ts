import type { CustomFieldProblem } from "../../custom-fields/custom-field-problem.ts";
import type { FunctionalRight } from "../../desk/role.ts";
import type { BaseStatus } from "../../desk/status.ts";
import type { TicketInput } from "./ticket-input.ts";

/** What kind of record an id was expected to name. */
export type ReferencedRecord =
  | "category"
  | "priority"
  | "status"
  | "ticketType"
  | "user"
  | "person"
  | "sale"
  | "project"
  | "tag";

/** Why a wish cannot be granted, as data: the edge finds words and a language for it. */
export type RefusalReason =
  | { readonly code: "required" }
  | { readonly code: "tooLong"; readonly maxLength: number; readonly length: number }
  /** A null character or half of a character, which no stored text can hold. */
  | { readonly code: "brokenText" }
  | { readonly code: "tooMany"; readonly maxCount: number; readonly count: number }
  | { readonly code: "unknownRecord"; readonly record: ReferencedRecord; readonly id: number }
  | { readonly code: "deletedRecord"; readonly record: ReferencedRecord; readonly id: number }
  | { readonly code: "notAssignable"; readonly id: number }
  | { readonly code: "inTheFuture" }
  | { readonly code: "statusNotSavable"; readonly baseStatus: BaseStatus }
  | { readonly code: "missingActivation" }
  | { readonly code: "customField"; readonly problem: CustomFieldProblem }
  | { readonly code: "missingRight"; readonly right: FunctionalRight }
  | { readonly code: "noEditAccess" }
  | { readonly code: "membersOnlyCategory"; readonly categoryId: number }
  | { readonly code: "merged"; readonly intoTicketId: number };

export type RefusalKind = "validation" | "forbidden" | "conflict";

export interface Refusal {
  readonly kind: RefusalKind;
  /** The wish that failed; absent when the whole call is refused. */
  readonly field?: keyof TicketInput;
  /** Position in a list field. */
  readonly index?: number;
  readonly reason: RefusalReason;
}

/** Collects every refusal of one save, so that a caller hears of all of them at once. */
export interface Refuse {
  (kind: RefusalKind, field: keyof TicketInput, reason: RefusalReason, index?: number): void;
}
