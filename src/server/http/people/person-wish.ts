import type { PersonEntity } from "../../../contract/carriers/person-entity.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { PersonRecord } from "../../../domain/people/person-record.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import type { PersonView } from "../../usecases/people/get-person.ts";
import { savePerson } from "../../usecases/people/save-person.ts";
import { allowsChange, type Conditions } from "../conditions/conditions.ts";
import type { RecordState } from "../conditions/record-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import type { ReadBody } from "../patches/patched-body.ts";
import { presentPersonEntity } from "../presenters/present-person-entity.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import { customerError } from "../translate/customer-error.ts";
import { personMembers, personWishOf } from "../translate/person-input.ts";

/** What a request wants a person to be, whichever form it has. */
export interface PersonWish {
  /** 0 = a new one. */
  readonly personId: number;
  /** The body; that of a patch depends on what is stored. */
  readonly read: (stored: PersonView | null) => ReadBody<typeof PersonEntity>;
}

interface SavingCall {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
  readonly conditions: Conditions;
}

/** A record that nobody wrote down yet has been as it is since the beginning. */
export function stateOfPerson({ personId, version, updatedAt }: PersonRecord): RecordState {
  return { recordId: personId, version, changedAt: updatedAt ?? 0 };
}

export function presentStoredPerson(
  view: PersonView,
  { language }: CallPresentation,
): StoredAnswer<Wire<typeof PersonEntity>> {
  return new StoredAnswer(presentPersonEntity(view, language), stateOfPerson(view.person));
}

/** Saves a person and presents what is stored now. */
export async function savePersonWish(
  { context, caller, presentation, conditions }: SavingCall,
  { personId, read }: PersonWish,
): Promise<StoredAnswer<Wire<typeof PersonEntity>>> {
  const found = new Map<string, Text>();
  try {
    const view = await savePerson(context, caller, {
      recordId: personId,
      input: (stored) => {
        const { body, problems } = read(stored);
        const { input, faults } = personWishOf(body);
        // A save may be decided again, on another state.
        found.clear();
        for (const [path, fault] of [...problems, ...faults]) found.set(path, fault);
        return input;
      },
      isFaulty: () => found.size > 0,
      isExpected: (stored) =>
        allowsChange(conditions, stored === null ? null : stateOfPerson(stored)),
    });
    return presentStoredPerson(view, presentation);
  } catch (error) {
    throw customerError(error, personMembers, found);
  }
}
