const MIN_LENGTH = 12;
/** Keeps a Basic header far below the size at which servers and proxies refuse headers. */
const MAX_LENGTH = 256;

/** Says in a sentence why this cannot become somebody's password; null when it can. */
export function checkNewPassword(password: string, options: PasswordCheckOptions): string | null {
  const { length } = Array.from(password.normalize("NFC"));
  if (length === 0) return "A value is required.";
  if (length < MIN_LENGTH && options.allowWeakPassword !== true) {
    return `A password has at least ${MIN_LENGTH} characters.`;
  }
  if (length > MAX_LENGTH) return `A password has at most ${MAX_LENGTH} characters.`;
  // RFC 7617 leaves no way to send them.
  if (/\p{Cc}/u.test(password)) return "A password cannot contain control characters.";
  return null;
}

export interface PasswordCheckOptions {
  /** Accepts a short password, for demo data and trials. */
  readonly allowWeakPassword?: boolean;
}
