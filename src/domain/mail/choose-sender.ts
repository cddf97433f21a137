import type { MailSettings } from "../desk/mail-settings.ts";
import { parseMailAddress, type MailAddress } from "./mail-address.ts";

/**
 * From whom a mail of a user comes: the desk's address under the user's name, or under the desk's own
 * where its users stay unnamed. Null while the desk has no usable address.
 */
export function chooseSender(
  { defaultMail, usersAnonymous }: MailSettings,
  { fullName }: { readonly fullName: string },
): MailAddress | null {
  const desk = parseMailAddress(defaultMail);
  if (desk === null || usersAnonymous) return desk;
  const named = parseMailAddress(`"${fullName.replace(/["\\]/g, "\\$&")}" <${desk.address}>`);
  return named ?? desk;
}
