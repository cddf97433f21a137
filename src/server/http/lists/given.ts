import type { Language } from "../language.ts";
import { localise } from "../language.ts";

/** A wish without the members that nobody sent. */
export function given<Wish extends object>(wish: {
  readonly [Field in keyof Wish]: Wish[Field] | undefined;
}): Partial<Wish> {
  const sent = Object.entries(wish).filter(([, value]) => value !== undefined);
  return Object.fromEntries(sent) as Partial<Wish>;
}

/**
 * A name as it is to be stored. Whoever sends back what he was shown in his language leaves the name in
 * all its languages as it is.
 */
export function nameGiven(
  sent: string | null | undefined,
  stored: string | undefined,
  language: Language | null,
): string | undefined {
  const name = sent?.trim();
  if (name === undefined) return undefined;
  return stored !== undefined && name === localise(stored, language).trim() ? stored : name;
}

/** An id of which 0 and everything below stand for none; absent and null stand for nothing said. */
export function idGiven(sent: number | null | undefined): number | undefined {
  return sent === null || sent === undefined ? undefined : Math.max(0, sent);
}
