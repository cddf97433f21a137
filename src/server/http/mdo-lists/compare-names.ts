import type { Language } from "../language.ts";

const collators = new Map<string, Intl.Collator>();

/** Sorts by name as readers of a language expect it, and by id where names agree. */
export function byName(language: Language | null): (one: Named, other: Named) => number {
  const { compare } = collatorOf(language ?? "en");
  return (one, other) => compare(one.name, other.name) || one.id - other.id;
}

interface Named {
  readonly id: number;
  readonly name: string;
}

function collatorOf(language: string): Intl.Collator {
  const known = collators.get(language);
  if (known !== undefined) return known;
  const collator = new Intl.Collator(language, { numeric: true });
  collators.set(language, collator);
  return collator;
}
