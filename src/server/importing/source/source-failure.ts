/**
 * Why the other desk could not be read.
 *
 * - `refused`: it does not accept the credentials
 * - `notThisApi`: what answers at the address is something else
 * - `forbidden`: whoever is signed in there may not read that
 * - `notOffered`: it has no such operation
 * - `unreachable`: it gave no answer, however often it was asked
 * - `failed`: it answered that it could not, however often it was asked
 */
export type SourceFailureCode =
  | "refused"
  | "notThisApi"
  | "forbidden"
  | "notOffered"
  | "unreachable"
  | "failed";

/** The other desk could not be read. The message is for the operator. */
export class SourceFailure extends Error {
  override readonly name = "SourceFailure";
  readonly code: SourceFailureCode;

  constructor(code: SourceFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** Whether it concerns what was asked for, and something else may still be read. */
  get isPartial(): boolean {
    return this.code === "forbidden" || this.code === "notOffered" || this.code === "failed";
  }
}
