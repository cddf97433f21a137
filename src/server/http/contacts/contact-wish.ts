import type { ContactEntity } from "../../../contract/carriers/contact-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { ContactRecord } from "../../../domain/people/contact-record.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import type { ContactView } from "../../usecases/people/get-contact.ts";
import { saveContact } from "../../usecases/people/save-contact.ts";
import { allowsChange, type Conditions } from "../conditions/conditions.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { ReadBody } from "../patches/patched-body.ts";
import { presentContactEntity } from "../presenters/present-contact-entity.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { customerError } from "../translate/customer-error.ts";
import { contactMembers, contactWishOf } from "../translate/contact-input.ts";

/** What a request wants a company to be, whichever form it has. */
export interface ContactWish {
  /** 0 = a new one. */
  readonly contactId: number;
  /** The body; that of a patch depends on what is stored. */
  readonly read: (stored: ContactView | null) => ReadBody<typeof ContactEntity>;
}

interface SavingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
  readonly conditions: Conditions;
}

/** A record that nobody wrote down yet has been as it is since the beginning. */
export function stateOfContact({ contactId, version, updatedAt }: ContactRecord): RecordState {
  return { recordId: contactId, version, changedAt: updatedAt ?? 0 };
}

export function presentStoredContact(
  view: ContactView,
  { language }: CallPresentation,
): StoredAnswer<Wire<typeof ContactEntity>> {
  return new StoredAnswer(presentContactEntity(view, language), stateOfContact(view.contact));
}

/** Saves a company and presents what is stored now. */
export async function saveContactWish(
  { context, caller, presentation, conditions }: SavingCall,
  { contactId, read }: ContactWish,
): Promise<StoredAnswer<Wire<typeof ContactEntity>>> {
  const found = new Map<string, Text>();
  try {
    const view = await saveContact(context, caller, {
      recordId: contactId,
      input: (stored) => {
        const { body, problems } = read(stored);
        const { input, faults } = contactWishOf(body);
        // A save may be decided again, on another state.
        found.clear();
        for (const [path, fault] of [...problems, ...faults]) found.set(path, fault);
        return input;
      },
      isFaulty: () => found.size > 0,
      isExpected: (stored) =>
        allowsChange(conditions, stored === null ? null : stateOfContact(stored)),
    });
    return presentStoredContact(view, presentation);
  } catch (error) {
    throw customerError(error, contactMembers, found);
  }
}
