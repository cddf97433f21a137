/** Named values of a request, each at most once. */
export interface Parameters {
  /** Undefined when it is absent, empty, or not usable. */
  get(name: string): string | undefined;
  /** Names that stand there more than once, or with a value that no text may have. */
  readonly faulty: ReadonlySet<string>;
}

/** An empty value counts as absent, and repeating a name is a fault (RFC 6749, section 3.1). */
export function readParameters(source: URLSearchParams): Parameters {
  const values = new Map<string, string>();
  const seen = new Set<string>();
  const faulty = new Set<string>();
  for (const [name, value] of source) {
    if (seen.has(name) || /\p{Cc}/u.test(value)) faulty.add(name);
    seen.add(name);
    if (value !== "") values.set(name, value);
  }
  for (const name of faulty) values.delete(name);
  return { get: (name) => values.get(name), faulty };
}
