type Value = string | number | boolean | readonly string[];

/** Whether two records agree in the fields of those names. */
export function sameFields<Name extends string>(
  one: Readonly<Record<Name, Value>>,
  other: Readonly<Record<Name, Value>>,
  names: readonly Name[],
): boolean {
  return names.every((name) => sameValue(one[name], other[name]));
}

function sameValue(one: Value, other: Value): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.length === other.length && one.every((entry, index) => entry === other[index]);
}
