import { mayDeleteCustomers, mayWriteCustomers } from "../../../domain/access/customer-rights.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { CustomerRefusal } from "../../../domain/people/customer-refusal.ts";
import { AppError } from "../../errors.ts";
import { customerTexts } from "../../texts/customer-texts.ts";
import { saveTexts } from "../../texts/save-texts.ts";
import { say } from "../../texts/text.ts";

/** A person or a company that cannot be stored as wished; says everything wrong with it. */
export class CustomerRefusedError<Field extends string = string> extends Error {
  override readonly name = "CustomerRefusedError";
  readonly refusals: readonly CustomerRefusal<Field>[];

  constructor(refusals: readonly CustomerRefusal<Field>[]) {
    super("the record was refused");
    this.refusals = refusals;
  }
}

export function requireCustomerWriter(caller: Caller): void {
  if (!mayWriteCustomers(caller)) throw new AppError("forbidden", say(customerTexts.mayNotWrite));
}

export function requireCustomerRemover(caller: Caller): void {
  if (!mayDeleteCustomers(caller)) throw new AppError("forbidden", say(customerTexts.mayNotDelete));
}

/** The record is in another state than the request expects. */
export function notAsExpected(): AppError {
  return new AppError("preconditionFailed", say(saveTexts.notAsExpected));
}

export const noPerson = (id: number): AppError =>
  new AppError("notFound", say(customerTexts.unknownPerson, { id }));

export const noContact = (id: number): AppError =>
  new AppError("notFound", say(customerTexts.unknownContact, { id }));
