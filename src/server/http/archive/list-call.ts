import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import type { CallPresentation } from "../presenters/presentation.ts";

/** What of a call matters to a list, whichever way it is asked for. */
export interface ListCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
  readonly dates: DateFormat;
}
