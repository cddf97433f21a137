import type { Mailbox as MailboxCarrier } from "../../../../contract/additions/mailbox.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { AreaStore } from "../frame/area.ts";

export type Mailbox = JsonOf<typeof MailboxCarrier>;

const path = "counterfoil/v1/mailboxes";
const at = ({ MailboxId }: Mailbox): string => `${path}/${String(MailboxId)}`;

const blankMailbox: Mailbox = {
  MailboxId: 0,
  Address: "",
  FriendlyName: "",
  ServerType: "Imaps",
  ServerHost: "",
  ServerPort: 0,
  UserName: "",
  Folder: "",
  TicketCategoryId: 0,
  TicketPriorityId: 0,
  TicketTypeId: 0,
  LanguageId: 0,
  ReplyTemplateId: 0,
  AutoReply: true,
  KeepHeaders: [],
  ImportAutomatic: false,
  SuggestCategory: false,
  AnalyseTexts: false,
  Aliases: [],
  Active: true,
};

export const mailboxStore: AreaStore<Mailbox> = {
  list: async (api, signal) => (await api.call<readonly Mailbox[]>(path, { signal })).value,
  blank: async () => blankMailbox,
  add: async (api, draft) => (await api.call<Mailbox>(path, { method: "POST", body: draft })).value,
  change: async (api, row, changes) =>
    (await api.call<Mailbox>(at(row), { method: "PUT", body: changes })).value,
  retire: async (api, row) => void (await api.call(at(row), { method: "DELETE" })),
};
