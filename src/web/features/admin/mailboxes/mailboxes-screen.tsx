import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { Area } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf, type Option } from "../frame/fields.tsx";
import {
  useCategoryOptions,
  usePriorityOptions,
  useTypeOptions,
  withNone,
} from "../frame/list-options.ts";
import { useCustomerLanguages, useTemplateOptions } from "../templates/template-queries.ts";
import { mailboxStore, type Mailbox } from "./mailbox.ts";
import { TryMailbox } from "./try-mailbox.tsx";

const { text, number, check, choice, entries } = fieldsOf<Mailbox>();

const serverTypes: readonly (readonly [type: string, label: MessageId])[] = [
  ["Imaps", "mail-servers.imaps"],
  ["Imap", "mail-servers.imap"],
  ["ImapOAuth", "mail-servers.imapOAuth"],
  ["Pops", "mail-servers.pops"],
  ["Pop", "mail-servers.pop"],
  ["Mailgun", "mail-servers.mailgun"],
  ["SmsPlugin", "mail-servers.sms"],
];

function useServerTypeOptions(): readonly Option[] {
  const say = useText();
  return serverTypes.map(([value, label]) => ({ value, label: say(label) }));
}

const useCategories = (): readonly Option[] =>
  withNone(useCategoryOptions(), useText()("admin.asUsual"));

const usePriorities = (): readonly Option[] =>
  withNone(usePriorityOptions(), useText()("admin.asUsual"));

const useTypes = (): readonly Option[] => withNone(useTypeOptions(), useText()("admin.asUsual"));

function useLanguages(): readonly Option[] {
  const languages = useCustomerLanguages();
  return withNone(
    languages.map(({ LanguageId, Name }) => ({ value: LanguageId, label: Name ?? "" })),
    useText()("mailboxes.senderLanguage"),
  );
}

const useTemplates = (): readonly Option[] =>
  withNone(useTemplateOptions(), useText()("mailboxes.deskTemplate"));

function MailboxNote({ row }: { readonly row: Mailbox }) {
  const say = useText();
  return [row.FriendlyName, row.Active ? "" : say("mailboxes.off")].filter(Boolean).join(", ");
}

const area: Area<Mailbox> = {
  name: "mailboxes",
  auditedAs: "Mailbox",
  title: "mailboxes.title",
  add: "mailboxes.add",
  about: "mailboxes.about",
  store: mailboxStore,
  keyOf: ({ MailboxId }) => MailboxId,
  nameOf: ({ Address }) => Address ?? "",
  Note: MailboxNote,
  check: ({ Address }, _rows, say) =>
    new Map((Address ?? "").trim() === "" ? [["Address", say("admin.fillIn")]] : []),
  example: (blank, say) => ({
    ...blank,
    Address: "support@example.com",
    FriendlyName: say("mailboxes.exampleName"),
    ServerHost: "imap.example.com",
    UserName: "support@example.com",
  }),
  Beside: TryMailbox,
  sections: [
    {
      title: "admin.properties",
      fields: [
        text("Address", "mailboxes.address"),
        text("FriendlyName", "mailboxes.friendlyName", { hint: "mailboxes.friendlyNameHint" }),
        entries("Aliases", "mailboxes.aliases", { hint: "mailboxes.aliasesHint" }),
        check("Active", "mailboxes.active"),
      ],
    },
    {
      title: "mail-servers.server",
      fields: [
        choice("ServerType", "mail-servers.serverType", useServerTypeOptions),
        text("ServerHost", "mail-servers.serverHost"),
        number("ServerPort", "mail-servers.serverPort", { hint: "mail-servers.serverPortHint" }),
        text("UserName", "mail-servers.userName"),
        text("Folder", "mail-servers.folder"),
      ],
    },
    {
      title: "mailboxes.newTickets",
      fields: [
        choice("TicketCategoryId", "mailboxes.category", useCategories),
        choice("TicketPriorityId", "mailboxes.priority", usePriorities),
        choice("TicketTypeId", "mailboxes.type", useTypes),
        choice("LanguageId", "mailboxes.language", useLanguages),
        check("ImportAutomatic", "mailboxes.importAutomatic", {
          hint: "mailboxes.importAutomaticHint",
        }),
        check("SuggestCategory", "mailboxes.suggestCategory"),
        check("AnalyseTexts", "mailboxes.analyseTexts"),
        entries("KeepHeaders", "mailboxes.keepHeaders", { hint: "mailboxes.keepHeadersHint" }),
      ],
    },
    {
      title: "mailboxes.answering",
      fields: [
        check("AutoReply", "mailboxes.autoReply"),
        choice("ReplyTemplateId", "mailboxes.template", useTemplates, {
          isShown: ({ AutoReply }) => AutoReply,
        }),
      ],
    },
  ],
};

export function MailboxesScreen() {
  return <AreaFrame area={area} />;
}
