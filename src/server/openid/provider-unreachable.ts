/** The provider does not answer, or not like one: nobody knows whether the sign-in is right. */
export class ProviderUnreachable extends Error {
  override readonly name = "ProviderUnreachable";
}

/** The same when it is what another error came from. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ProviderUnreachable) return true;
  return error instanceof Error && error.cause !== undefined && isUnreachable(error.cause);
}
