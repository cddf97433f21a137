import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import { wordsOf, type Text } from "../../texts/text.ts";
import { CustomerRefusedError } from "../../usecases/people/customer-errors.ts";
import { saveContact } from "../../usecases/people/save-contact.ts";
import type { Language } from "../language.ts";
import { faultsOfRefusals } from "../translate/customer-error.ts";
import { contactMembers, contactWishOf, type ContactBody } from "../translate/contact-input.ts";

/** What a save of that body would complain of: a sentence by member, none when nothing is wrong. */
export async function validateContact(
  { context, caller }: { readonly context: Context; readonly caller: Caller },
  body: ContactBody,
  {
    problems,
    language,
  }: { readonly problems: ReadonlyMap<string, Text>; readonly language: Language | null },
): Promise<Readonly<Record<string, string>>> {
  const { input, faults } = contactWishOf(body);
  try {
    await saveContact(context, caller, {
      recordId: body.ContactId ?? 0,
      input: () => input,
      // It is decided like a save, and never stored.
      isFaulty: () => true,
    });
  } catch (error) {
    if (!(error instanceof CustomerRefusedError)) throw error;
    const found = [...faultsOfRefusals(error.refusals, contactMembers), ...faults, ...problems];
    return Object.fromEntries(found.map(([path, text]) => [path, wordsOf(text, language)]));
  }
  throw new Error("a save that is refused in any case was carried out");
}
