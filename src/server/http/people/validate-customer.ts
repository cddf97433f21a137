import type { Carrier } from "../../../contract/carrier.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { wordsOf } from "../../texts/text.ts";
import { CustomerRefusedError } from "../../usecases/people/customer-errors.ts";
import type { ReadBody } from "../patches/patched-body.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { faultsOfRefusals } from "../translate/customer-error.ts";
import type { CustomerForm } from "./customer-form.ts";

interface ValidatingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
}

/** What a save of that body would complain of: a sentence by member, none when nothing is wrong. */
export async function validateCustomer<C extends Carrier, Fields, Stored, View>(
  form: CustomerForm<C, Fields, Stored, View>,
  { context, caller, presentation }: ValidatingCall,
  { body, problems }: ReadBody<C>,
): Promise<Readonly<Record<string, string>>> {
  const { input, faults } = form.wishOf(body);
  try {
    await form.save(context, caller, {
      recordId: form.idOf(body) ?? 0,
      input: () => input,
      // It is decided like a save, and never stored.
      isFaulty: () => true,
    });
  } catch (error) {
    if (!(error instanceof CustomerRefusedError)) throw error;
    const found = [...faultsOfRefusals(error.refusals, form.members), ...faults, ...problems];
    return Object.fromEntries(
      found.map(([path, text]) => [path, wordsOf(text, presentation.language)]),
    );
  }
  throw new Error("a save that is refused in any case was carried out");
}
