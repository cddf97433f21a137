import type { Caller } from "../../../domain/access/caller.ts";
import { parseMailAddress } from "../../../domain/mail/mail-address.ts";
import { mailServerOf } from "../../../domain/mailboxes/mail-server.ts";
import type { Mailbox } from "../../../domain/mailboxes/mailbox.ts";
import type { Context } from "../../context.ts";
import { CallFailure, type CallFailureCode } from "../../outgoing/outgoing-calls.ts";
import { currentCaller } from "../current-caller.ts";
import { requireTask } from "../lists/change-lists.ts";

/** What a mailbox is tried by; it need not be stored. */
export type TriedMailbox = Pick<Mailbox, "address" | "serverType" | "serverHost" | "serverPort">;

/** What came of trying a mailbox. */
export type MailboxTrial =
  | { readonly kind: "badAddress" | "noServer" | "noHost" }
  /** As a mail server of its kind does. */
  | { readonly kind: "greeted"; readonly host: string; readonly port: number }
  | {
      readonly kind: "failed";
      readonly code: CallFailureCode;
      readonly host: string;
      readonly port: number;
      readonly isEncrypted: boolean;
    };

/**
 * Tries whether mail could be fetched to a mailbox: its address is one, and its server greets. Nothing is
 * said to the server, so neither user name nor password are tried. Throws `RefusedError`.
 */
export async function tryMailbox(
  { desk, outgoing }: Pick<Context, "desk" | "outgoing">,
  caller: Caller,
  mailbox: TriedMailbox,
): Promise<MailboxTrial> {
  requireTask(currentCaller(caller, desk.current()), "administerService");
  if (parseMailAddress(mailbox.address)?.address !== mailbox.address) return { kind: "badAddress" };
  const server = mailServerOf(mailbox);
  if (server === null) return { kind: "noServer" };
  const { host, port, isEncrypted, isGreeting } = server;
  if (host === "") return { kind: "noHost" };
  try {
    const line = await outgoing.greet({ host, port, isEncrypted });
    if (isGreeting(line)) return { kind: "greeted", host, port };
    return { kind: "failed", code: "badAnswer", host, port, isEncrypted };
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    return { kind: "failed", code: error.code, host, port, isEncrypted };
  }
}
