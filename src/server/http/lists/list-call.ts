import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import type { Conditions } from "../conditions/conditions.ts";
import type { CallPresentation } from "../presenters/presentation.ts";

/** Who asks for a list or changes it; calls of agents and of resources are one. */
export interface ListCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
}

/** What a request wants one row to be. */
export interface RowWish<C extends Carrier = Carrier> {
  /** 0 makes a new row. */
  readonly id: number;
  readonly body: Input<C>;
  /** Members that could not be read (path -> fault); they are missing from `body`. */
  readonly problems: ReadonlyMap<string, Text>;
  /** What has to be true of the row before it is changed. */
  readonly conditions: Conditions;
}
