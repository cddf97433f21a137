/** Whole seconds since 1970-01-01T00:00:00Z. Fractions never enter the domain. */
export type Instant = number;

/** An instant that may be missing; `null` is what the wire calls an unset date. */
export type OptionalInstant = Instant | null;
