import type { Instant, OptionalInstant } from "../../../domain/instant.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import { formatWireDate } from "../media/dates/format-wire-date.ts";
import type { Presentation } from "../presenters/presentation.ts";
import { wordsOf, type Text } from "../../texts/text.ts";
import { namesOn, type Names } from "./names.ts";

/** Writes the small things that explanations are full of. */
export interface ExplainWriter {
  readonly names: Names;
  /** A sentence in the language of the caller. */
  readonly words: (text: Text) => string;
  /** ISO 8601, as the caller wants dates. */
  readonly date: (at: Instant) => string;
  readonly optionalDate: (at: OptionalInstant) => string | null;
  readonly user: (userId: number) => { readonly AssociateId: number; readonly FullName: string };
  readonly priority: (priorityId: number) => {
    readonly TicketPriorityId: number;
    readonly Name: string;
  };
}

export function explainWriterFor(presentation: Presentation, dates: DateFormat): ExplainWriter {
  const names = namesOn(presentation);
  const date = (at: Instant): string => formatWireDate(at, dates);
  return {
    names,
    words: (text) => wordsOf(text, presentation.language),
    date,
    optionalDate: (at) => (at === null ? null : date(at)),
    user: (userId) => ({
      AssociateId: userId,
      FullName: userId === 0 ? "" : names.user(userId),
    }),
    priority: (priorityId) => ({
      TicketPriorityId: priorityId,
      Name: names.priority(priorityId),
    }),
  };
}
