import type { Carrier } from "../../../contract/carrier.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { allowsChange, type Conditions } from "../conditions/conditions.ts";
import type { StoredAnswer } from "../conditions/stored-answer.ts";
import type { ReadBody } from "../patches/patched-body.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { customerError } from "../translate/customer-error.ts";
import { memberError } from "../translate/member-error.ts";
import { presentStored, type CustomerForm } from "./customer-form.ts";

/** What a request wants a person or a company to be, whichever form it has. */
export interface CustomerRequest<C extends Carrier, View> {
  /** 0 = a new one. */
  readonly recordId: number;
  /** The body; that of a patch depends on what is stored. */
  readonly read: (stored: View | null) => ReadBody<C>;
}

interface SavingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
  readonly conditions: Conditions;
}

/** The body itself names the record. Throws when nobody knows which one is meant. */
export function requestOfBody<C extends Carrier, Fields, Stored, View>(
  { idMember, idOf }: CustomerForm<C, Fields, Stored, View>,
  { body, problems }: ReadBody<C>,
): CustomerRequest<C, View> {
  const recordId = idOf(body) ?? 0;
  if (recordId < 0) {
    throw memberError("validation", problems, [[idMember, say(customerTexts.negativeId)]]);
  }
  if (problems.has(idMember)) throw memberError("validation", problems);
  return { recordId, read: () => ({ body, problems }) };
}

/** Saves a person or a company and presents what is stored now. */
export async function saveCustomerRequest<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  { context, caller, presentation, conditions }: SavingCall,
  { recordId, read }: CustomerRequest<C, View>,
): Promise<StoredAnswer<Wire<C>>> {
  const found = new Map<string, Text>();
  try {
    const view = await form.save(context, caller, {
      recordId,
      input: (stored) => {
        const { body, problems } = read(stored);
        const { input, faults } = form.wishOf(body);
        // A save may be decided again, on another state.
        found.clear();
        for (const [path, fault] of [...problems, ...faults]) found.set(path, fault);
        return input;
      },
      isFaulty: () => found.size > 0,
      isExpected: (stored) =>
        allowsChange(conditions, stored === null ? null : form.stateOf(stored)),
    });
    return presentStored(form, view, presentation);
  } catch (error) {
    throw customerError(error, form.members, found);
  }
}
