import { say, type Text } from "../texts/text.ts";
import { userTexts } from "../texts/user-texts.ts";
import { valueTexts } from "../texts/value-texts.ts";

const MIN_LENGTH = 12;
/** Keeps a Basic header far below the size at which servers and proxies refuse headers. */
const MAX_LENGTH = 256;

/** Says why this cannot become somebody's password; null when it can. */
export function checkNewPassword(password: string, options: PasswordCheckOptions): Text | null {
  const { length } = Array.from(password.normalize("NFC"));
  if (length === 0) return say(valueTexts.required);
  if (length < MIN_LENGTH && options.allowWeakPassword !== true) {
    return say(userTexts.passwordTooShort, { minLength: MIN_LENGTH });
  }
  if (length > MAX_LENGTH) return say(userTexts.passwordTooLong, { maxLength: MAX_LENGTH });
  // RFC 7617 leaves no way to send them.
  if (/\p{Cc}/u.test(password)) return say(userTexts.passwordWithControlCharacters);
  return null;
}

export interface PasswordCheckOptions {
  /** Accepts a short password, for demo data and trials. */
  readonly allowWeakPassword?: boolean;
}
