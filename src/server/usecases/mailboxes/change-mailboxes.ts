import type { Caller } from "../../../domain/access/caller.ts";
import { auditChange, type AuditChange } from "../../../domain/audit/audit-change.ts";
import {
  decideSaveMailbox,
  type MailboxInput,
} from "../../../domain/mailboxes/decide-save-mailbox.ts";
import type { Mailbox } from "../../../domain/mailboxes/mailbox.ts";
import type { Context } from "../../context.ts";
import { storeAuditEntries } from "../../storage/audit/audit-entries.ts";
import {
  listMailboxes,
  removeMailbox,
  storeMailbox,
} from "../../storage/mailboxes/mailbox-rows.ts";
import {
  listCustomerLanguages,
  listReplyTemplates,
} from "../../storage/templates/template-rows.ts";
import { currentCaller } from "../current-caller.ts";
import { changeLists, requireTask } from "../lists/change-lists.ts";
import { requireExpected, unknownRow, writeOf, type IsExpected } from "../lists/list-save.ts";

const task = "administerService";

/** A wish for one mailbox. */
export interface MailboxWish {
  /** 0 makes a new one. */
  readonly mailboxId: number;
  readonly input: MailboxInput;
  /** The request has faults of its own: the mailbox is checked to the end but not stored. */
  readonly isFaulty: () => boolean;
  readonly isExpected?: IsExpected<Mailbox>;
}

/** The mailboxes by address, for whoever administers them. Throws `RefusedError`. */
export async function getMailboxes(
  { database, desk }: Pick<Context, "database" | "desk">,
  caller: Caller,
): Promise<readonly Mailbox[]> {
  requireTask(currentCaller(caller, desk.current()), task);
  return listMailboxes(database);
}

/** One of them. Throws `RefusedError`, `AppError` "notFound". */
export async function getMailbox(
  context: Pick<Context, "database" | "desk">,
  caller: Caller,
  mailboxId: number,
): Promise<Mailbox> {
  return requireMailbox(await getMailboxes(context, caller), mailboxId);
}

/** Stores a mailbox. Throws `ListRefusedError`, `RefusedError`, `AppError` "notFound". */
export async function saveMailbox(
  context: Context,
  caller: Caller,
  { mailboxId, input, isFaulty, isExpected }: MailboxWish,
): Promise<Mailbox> {
  const { result } = await changeLists(
    context,
    { caller, task },
    async ({ tx, desk, ...change }) => {
      const [mailboxes, languages, templates] = await Promise.all([
        listMailboxes(tx),
        listCustomerLanguages(tx),
        listReplyTemplates(tx),
      ]);
      const stored = mailboxId === 0 ? null : requireMailbox(mailboxes, mailboxId);
      requireExpected(stored, isExpected);
      const decision = decideSaveMailbox({
        stored,
        input,
        mailboxes,
        desk,
        languageIds: new Set(languages.map(({ languageId }) => languageId)),
        templateIds: new Set(templates.map(({ templateId }) => templateId)),
      });
      const write = writeOf(decision, { isFaulty });
      if (write === null) return requireMailbox(mailboxes, mailboxId);
      const after = {
        mailboxId: await storeMailbox(tx, mailboxId, write.fields),
        ...write.fields,
      };
      const author = { userId: change.caller.user.userId, at: context.clock.now() };
      await storeAuditEntries(tx, author, [auditMailbox(stored, after)]);
      return after;
    },
  );
  return result;
}

/** Removes a mailbox; tickets that came through it stay. Throws `RefusedError`, `AppError` "notFound". */
export async function deleteMailbox(
  context: Context,
  caller: Caller,
  mailboxId: number,
  isExpected?: IsExpected<Mailbox>,
): Promise<void> {
  await changeLists(context, { caller, task }, async ({ tx, ...change }) => {
    const stored = requireMailbox(await listMailboxes(tx), mailboxId);
    requireExpected(stored, isExpected);
    await removeMailbox(tx, mailboxId);
    const author = { userId: change.caller.user.userId, at: context.clock.now() };
    await storeAuditEntries(tx, author, [auditMailbox(stored, null)]);
  });
}

function requireMailbox(mailboxes: readonly Mailbox[], mailboxId: number): Mailbox {
  const found = mailboxes.find((mailbox) => mailbox.mailboxId === mailboxId);
  if (found === undefined) throw unknownRow(mailboxId);
  return found;
}

function auditMailbox(before: Mailbox | null, after: Mailbox | null): AuditChange | null {
  const mailbox = after ?? before;
  return auditChange({
    area: "Mailbox",
    key: String(mailbox?.mailboxId ?? 0),
    name: mailbox?.address ?? "",
    before: before === null ? null : { ...before },
    after: after === null ? null : { ...after },
  });
}
