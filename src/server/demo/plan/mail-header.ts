import type { Instant } from "../../../domain/instant.ts";
import { ownCompany } from "../catalogue/company-names.ts";
import type { DemoPerson } from "../compose/compose-people.ts";
import type { Story } from "./story.ts";

/** The Message-Id of the mail that the customer is writing now. */
export function mailId({ ticketId, events, person }: Story): string {
  const [, domain = ownCompany.domain] = (person.emails[0] ?? "").split("@");
  return `<${ticketId}.${events.length + 1}@${domain}>`;
}

/** The head of a mail to the desk, as its program would have received it. */
export function mailHeader({
  person,
  subject,
  at,
  messageId,
}: {
  readonly person: DemoPerson;
  readonly subject: string;
  readonly at: Instant;
  readonly messageId: string;
}): string {
  const date = new Date(at * 1000).toUTCString().replace("GMT", "+0000");
  return [
    `From: "${person.firstName} ${person.lastName}" <${person.emails[0] ?? ""}>`,
    `To: ${ownCompany.supportAddress}`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: ${messageId}`,
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
  ].join("\r\n");
}
