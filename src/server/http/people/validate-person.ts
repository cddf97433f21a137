import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { wordsOf, type Text } from "../../texts/text.ts";
import { CustomerRefusedError } from "../../usecases/people/customer-errors.ts";
import { savePerson } from "../../usecases/people/save-person.ts";
import type { Language } from "../language.ts";
import { faultsOfRefusals } from "../translate/customer-error.ts";
import { personMembers, personWishOf, type PersonBody } from "../translate/person-input.ts";

/** What a save of that body would complain of: a sentence by member, none when nothing is wrong. */
export async function validatePerson(
  { context, caller }: { readonly context: Context; readonly caller: Caller },
  body: PersonBody,
  {
    problems,
    language,
  }: { readonly problems: ReadonlyMap<string, Text>; readonly language: Language | null },
): Promise<Readonly<Record<string, string>>> {
  const { input, faults } = personWishOf(body);
  try {
    await savePerson(context, caller, {
      recordId: body.PersonId ?? 0,
      input: () => input,
      // It is decided like a save, and never stored.
      isFaulty: () => true,
    });
  } catch (error) {
    if (!(error instanceof CustomerRefusedError)) throw error;
    const found = [...faultsOfRefusals(error.refusals, personMembers), ...faults, ...problems];
    return Object.fromEntries(found.map(([path, text]) => [path, wordsOf(text, language)]));
  }
  throw new Error("a save that is refused in any case was carried out");
}
