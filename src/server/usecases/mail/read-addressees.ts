import {
  addressKey,
  parseMailAddress,
  type MailAddress,
} from "../../../domain/mail/mail-address.ts";
import { isPrintable, SUBJECT_MAX_LENGTH } from "../../../domain/mail/mail-subject.ts";
import type { Addressees } from "../../../domain/mail/outgoing-message.ts";
import { faultOfText } from "../../../domain/ticket/save/fault-of-text.ts";
import { mailTexts } from "../../texts/mail-texts.ts";
import { sayTooLong } from "../../texts/say-too-long.ts";
import { say, type Text } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { invalidFields } from "../invalid-fields.ts";

/** To whom a mail is to go, as a caller writes it. */
export interface AddresseeTexts {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
}

/** More would be a mailing, which is not what a ticket is for. */
const RECIPIENTS_MAX = 500;

type Faults = Map<string, Text>;

/**
 * The addresses of a mail, each once. Throws `AppError` "validation" that names everything wrong with
 * them, and with the subject.
 */
export function readAddressees({ to, cc, bcc }: AddresseeTexts, subject = ""): Addressees {
  const faults: Faults = new Map();
  const known = new Set<string>();
  const read = (path: string, texts: readonly string[]): MailAddress[] =>
    [...texts.entries()].flatMap(([index, text]) => {
      const address = parseMailAddress(text);
      if (address === null) {
        faults.set(`${path}/${index}`, say(mailTexts.notAnAddress));
        return [];
      }
      const key = addressKey(address);
      if (known.has(key)) return [];
      known.add(key);
      return [address];
    });
  checkCount("To", [...to, ...cc, ...bcc], faults);
  checkSubject(subject, faults);
  const tooMany = faults.has("To");
  const addressees = tooMany
    ? { to: [], cc: [], bcc: [] }
    : { to: read("To", to), cc: read("Cc", cc), bcc: read("Bcc", bcc) };
  if (faults.size > 0) throw invalidFields(faults);
  return addressees;
}

/** Telephone numbers without what people put between digits, each once; throws as above. */
export function readNumbers(texts: readonly string[]): string[] {
  const faults: Faults = new Map();
  checkCount("Sms", texts, faults);
  const numbers =
    faults.size > 0
      ? []
      : texts.map((text, index) => {
          const number = text.length > 60 ? "" : text.replace(/[\s()./-]/g, "");
          if (!/^\+?\d{3,20}$/.test(number)) faults.set(`Sms/${index}`, say(mailTexts.notANumber));
          return number;
        });
  if (faults.size > 0) throw invalidFields(faults);
  return [...new Set(numbers)];
}

function checkCount(path: string, texts: readonly string[], faults: Faults): void {
  const count = texts.length;
  if (count === 0) faults.set(path, say(mailTexts.noRecipients));
  if (count > RECIPIENTS_MAX) {
    faults.set(path, say(valueTexts.tooMany, { maxCount: RECIPIENTS_MAX, count }));
  }
}

function checkSubject(subject: string, faults: Faults): void {
  const fault = faultOfText(subject, SUBJECT_MAX_LENGTH);
  if (fault?.code === "tooLong") faults.set("Subject", sayTooLong(fault));
  else if (fault !== null || !isPrintable(subject)) faults.set("Subject", say(mailTexts.oneLine));
}
