const prototypes = {
  Object,
  Array,
  Function,
  String,
  Number,
  Promise,
  Map,
  RegExp,
  Error,
} as const;

type Names = Readonly<Record<string, string>>;

/** What everything inherits in this process, in which the server runs too. */
export function namesOfPrototypes(): Names {
  return Object.fromEntries(
    Object.entries(prototypes).map(([name, { prototype }]) => [
      name,
      Reflect.ownKeys(prototype as object)
        .map(String)
        .join(),
    ]),
  );
}

/** Says which prototype is not what it was; null = none. */
export function judgeProcess(before: Names): string | null {
  const after = namesOfPrototypes();
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  return changed.length === 0 ? null : `the prototype of ${changed.join(", ")} changed`;
}
