import type { CustomFieldValue } from "../../desk/custom-field.ts";
import type { BaseStatus } from "../../desk/status.ts";
import type { Instant, OptionalInstant } from "../../instant.ts";
import type { PostponePeriod } from "../postpone.ts";
import type { Origin, SecurityLevel } from "../ticket.ts";

/** A tag by id, or by name to be found or created. */
export type TagReference = { readonly tagId: number } | { readonly name: string };

/**
 * What a caller wants a ticket to be. An absent member means "as it is" on an existing ticket and
 * "the default" on a new one; a present member is wanted as it stands, so 0 and null clear.
 */
export interface TicketInput {
  readonly title?: string;
  readonly author?: string;
  readonly origin?: Origin;
  readonly securityLevel?: SecurityLevel;
  readonly categoryId?: number;
  readonly priorityId?: number;
  readonly ticketTypeId?: number;
  readonly statusId?: number;
  readonly baseStatus?: BaseStatus | PostponePeriod;
  readonly activatesAt?: OptionalInstant;
  readonly deadlineAt?: OptionalInstant;
  /** A user id, 0 for nobody, or the category's own choice. */
  readonly owner?: number | "automatic";
  readonly personId?: number;
  readonly secondaryPersonIds?: readonly number[];
  readonly saleId?: number;
  readonly projectId?: number;
  readonly tags?: readonly TagReference[];
  readonly customFields?: ReadonlyMap<string, CustomFieldValue>;

  /** The next three count on a new ticket only; later they are ignored. */
  readonly createdAt?: Instant;
  readonly createdById?: number;
  readonly fromAddress?: string;
}
