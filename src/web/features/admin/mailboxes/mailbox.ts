import type { Mailbox as MailboxCarrier } from "../../../../contract/additions/mailbox.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { AreaStore } from "../frame/area.ts";
import { ifMatch } from "../frame/stored.ts";

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
  read: async (api, row, signal) => {
    const { value, tag } = await api.call<Mailbox>(at(row), { signal });
    return { row: value, tag };
  },
  change: async (api, { row, tag }, changes) => {
    const call = { method: "PUT", body: changes, headers: ifMatch(tag) } as const;
    return (await api.call<Mailbox>(at(row), call)).value;
  },
  retire: async (api, row) => void (await api.call(at(row), { method: "DELETE" })),
};
