/** The store did not do what it was asked; the message says what it answered, and holds no secret. */
export class S3Failure extends Error {
  override readonly name = "S3Failure";
  /** 0 = there was no answer. */
  readonly status: number;
  /** What the store calls it, such as `AccessDenied`; empty when it does not say. */
  readonly code: string;

  constructor(
    call: string,
    { status, code }: { readonly status: number; readonly code: string },
    options?: ErrorOptions,
  ) {
    const answer = status === 0 ? "it did not answer" : `it answered ${status} ${code}`.trimEnd();
    super(`the file store did not carry out ${call}: ${answer}`, options);
    this.status = status;
    this.code = code;
  }
}
