/**
 * What an error and what it came from say, for the log. Only their sentences: libraries attach whole
 * answers to errors, with the tokens in them.
 */
export function describeFailure(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const { message, cause } = error;
  return [message, ...describeFailure(cause)];
}
