import { FaultCollector, faultOfNumber, sameFields } from "../desk/check-fields.ts";
import type { Desk } from "../desk/desk.ts";
import type { ListDecision, ListFaultReason, ListRecord } from "../desk/list-fault.ts";
import { parseMailAddress } from "../mail/mail-address.ts";
import { faultOfText } from "../ticket/save/fault-of-text.ts";
import type { Mailbox } from "./mailbox.ts";

export type MailboxFields = Omit<Mailbox, "mailboxId">;
export type MailboxInput = Partial<MailboxFields>;

const blankMailbox: MailboxFields = {
  address: "",
  friendlyName: "",
  serverType: "Imaps",
  serverHost: "",
  serverPort: 0,
  userName: "",
  folder: "",
  categoryId: 0,
  priorityId: 0,
  ticketTypeId: 0,
  languageId: 0,
  replyTemplateId: 0,
  autoReply: true,
  keepHeaders: [],
  importAutomatic: false,
  suggestCategory: false,
  analyseTexts: false,
  aliases: [],
  active: true,
};

export interface MailboxSave {
  /** Null for a new one. */
  readonly stored: Mailbox | null;
  readonly input: MailboxInput;
  /** All there are. */
  readonly mailboxes: readonly Mailbox[];
  readonly desk: Pick<Desk, "categories" | "priorities" | "ticketTypes">;
  readonly languageIds: ReadonlySet<number>;
  readonly templateIds: ReadonlySet<number>;
}

type Collector = FaultCollector<keyof MailboxFields>;

const TEXT_MAX = 255;
const PORT_MAX = 65_535;
const ENTRIES_MAX = 50;

/**
 * Decides the saving of a mailbox. An address belongs to one mailbox, whether as its own or as an alias,
 * and there is one mailbox for SMS at most. References are checked where they change.
 */
export function decideSaveMailbox(
  save: MailboxSave,
): ListDecision<{ readonly fields: MailboxFields }> {
  const { stored, input } = save;
  const before = stored === null ? blankMailbox : fieldsOf(stored);
  const fields = { ...before, ...input };
  const collector: Collector = new FaultCollector();
  checkTexts(fields, collector);
  checkAddresses(fields, { ...save, collector });
  checkReferences(fields, before, { ...save, collector });
  if (collector.faults.length > 0) return { kind: "faulty", faults: collector.faults };
  if (stored !== null && sameFields(before, fields)) return { kind: "unchanged" };
  return { kind: "write", fields };
}

function fieldsOf(mailbox: Mailbox): MailboxFields {
  const { mailboxId: _, ...fields } = mailbox;
  return fields;
}

function checkTexts(fields: MailboxFields, collector: Collector): void {
  for (const field of ["friendlyName", "serverHost", "userName", "folder"] as const) {
    collector.add(field, faultOfText(fields[field], TEXT_MAX));
  }
  collector.add("serverPort", faultOfNumber(fields.serverPort, 0, PORT_MAX));
  for (const field of ["keepHeaders", "aliases"] as const) {
    const count = fields[field].length;
    if (count > ENTRIES_MAX)
      collector.add(field, { code: "tooMany", maxCount: ENTRIES_MAX, count });
  }
  for (const [place, name] of fields.keepHeaders.entries()) {
    const isHeader = /^[!-9;-~]{1,100}$/.test(name);
    collector.add(["keepHeaders", place], isHeader ? null : { code: "notAHeader" });
  }
}

function checkAddresses(
  { address, aliases, serverType }: MailboxFields,
  { stored, mailboxes, collector }: MailboxSave & { readonly collector: Collector },
): void {
  const others = mailboxes.filter(({ mailboxId }) => mailboxId !== stored?.mailboxId);
  const taken = new Set(others.flatMap((one) => [one.address, ...one.aliases]).map(folded));
  const faultOf = (text: string): ListFaultReason | null => {
    if (parseMailAddress(text)?.address !== text || text.length > TEXT_MAX) {
      return { code: "notOneEmail" };
    }
    return taken.has(folded(text)) ? { code: "addressTaken" } : null;
  };
  collector.add("address", address === "" ? { code: "required" } : faultOf(address));
  const seen = new Set([folded(address)]);
  for (const [place, alias] of aliases.entries()) {
    const fault = faultOf(alias);
    const repeated = seen.has(folded(alias)) ? ({ code: "repeated" } as const) : null;
    collector.add(["aliases", place], fault ?? repeated);
    seen.add(folded(alias));
  }
  const isSecondForSms =
    serverType === "SmsPlugin" && others.some((one) => one.serverType === "SmsPlugin");
  if (isSecondForSms) collector.add("serverType", { code: "oneForSms" });
}

const folded = (address: string): string => address.toLowerCase();

function checkReferences(
  fields: MailboxFields,
  before: MailboxFields,
  { desk, languageIds, templateIds, collector }: MailboxSave & { readonly collector: Collector },
): void {
  const known: readonly (readonly [
    keyof MailboxFields & `${string}Id`,
    ListRecord,
    { has(id: number): boolean },
  ])[] = [
    ["categoryId", "category", desk.categories],
    ["priorityId", "priority", desk.priorities],
    ["ticketTypeId", "ticketType", desk.ticketTypes],
    ["languageId", "customerLanguage", languageIds],
    ["replyTemplateId", "replyTemplate", templateIds],
  ];
  for (const [field, record, rows] of known) {
    const id = fields[field];
    if (id !== before[field] && id !== 0 && !rows.has(id)) {
      collector.add(field, { code: "unknownRecord", record, id });
    }
  }
}
