import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { AppError } from "../../errors.ts";
import type { SaveCustomerCommand } from "../../usecases/people/save-customer.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { Language } from "../language.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import type { CustomerWish } from "../translate/customer-input.ts";

/** What sets people and companies apart in what is sent and answered. */
export interface CustomerForm<C extends Carrier, Fields, Stored, View> {
  readonly carrier: C;
  /** Name of its published resource. */
  readonly resource: string;
  /** Member of the body that holds the id. */
  readonly idMember: string;
  readonly idOf: (body: Input<C>) => number | null | undefined;
  readonly wishOf: (body: Input<C>) => CustomerWish<Partial<Fields>>;
  /** Where each field comes from in a request body. */
  readonly members: Readonly<Record<keyof Fields & string, string>>;
  readonly find: (context: Context, caller: Caller, recordId: number) => Promise<View | null>;
  readonly save: (
    context: Context,
    caller: Caller,
    command: SaveCustomerCommand<Fields, Stored, View>,
  ) => Promise<View>;
  readonly missing: (recordId: number) => AppError;
  readonly recordOf: (view: View) => Stored;
  readonly stateOf: (stored: Stored) => RecordState;
  readonly present: (view: View, language: Language | null) => Wire<C>;
}

/** Answers with a record as it is stored. */
export function presentStored<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  view: View,
  { language }: CallPresentation,
): StoredAnswer<Wire<C>> {
  return new StoredAnswer(form.present(view, language), form.stateOf(form.recordOf(view)));
}
