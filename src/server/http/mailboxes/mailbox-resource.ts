import { Mailbox, MailboxTrial } from "../../../contract/additions/mailbox.ts";
import type { Input } from "../../../contract/input.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { MailboxInput } from "../../../domain/mailboxes/decide-save-mailbox.ts";
import type { Mailbox as StoredMailbox } from "../../../domain/mailboxes/mailbox.ts";
import {
  deleteMailbox,
  getMailbox,
  getMailboxes,
  saveMailbox,
} from "../../usecases/mailboxes/change-mailboxes.ts";
import { wordsOf, type Text } from "../../texts/text.ts";
import { tryMailbox } from "../../usecases/mailboxes/try-mailbox.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { expectedBy } from "../lists/expected-by.ts";
import { given, idGiven } from "../lists/given.ts";
import type { ListCall, RowWish } from "../lists/list-call.ts";
import { orListError } from "../lists/list-error.ts";
import { wishForNew, wishForRow } from "../lists/wish-at-address.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { memberError } from "../translate/member-error.ts";
import { sayTrial } from "./say-trial.ts";

const path = "/api/counterfoil/v1/mailboxes";
const tag = "Mailboxes";
const none = { kind: "none" } as const;
const entity = { kind: "entity", carrier: Mailbox } as const;
const answer = { kind: "carrier", carrier: Mailbox } as const;
const ofOne = {
  path: `${path}/{mailboxId}`,
  tag,
  pathParameters: { mailboxId: { member: int32(), description: "Id of the mailbox." } },
  failures: ["notFound"],
} as const;

/** Mailboxes, for administrators. */
export const mailboxResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path,
    tag,
    name: "Mailboxes.List",
    operationId: "Mailboxes_List",
    summary: "Lists the mailboxes by their addresses, for administrators.",
    body: none,
    answer: { kind: "value", member: list(embedded(Mailbox)) },
    run: async ({ context, caller }) =>
      (await orListError(getMailboxes(context, caller), names)).map(present),
  }),
  defineRoute({
    method: "POST",
    path,
    tag,
    name: "Mailboxes.Add",
    operationId: "Mailboxes_Add",
    summary: "Makes a mailbox.",
    body: entity,
    bodyName: "mailbox",
    answer,
    run: (call) => save(call, wishForNew(Mailbox, call)),
  }),
  defineRoute({
    method: "POST",
    path: `${path}/try`,
    tag,
    name: "Mailboxes.Try",
    operationId: "Mailboxes_Try",
    summary:
      "Tries whether the server of a mailbox greets, stored or not; user name and password are not sent.",
    body: entity,
    bodyName: "mailbox",
    answer: { kind: "carrier", carrier: MailboxTrial },
    run: async ({ context, caller, body, problems, presentation }) => {
      if (problems.size > 0) throw memberError("validation", problems);
      const { address = "", serverType = "Imaps", serverHost = "", serverPort = 0 } = inputOf(body);
      const tried = { address, serverType, serverHost, serverPort };
      const trial = await orListError(tryMailbox(context, caller, tried), names);
      const message = wordsOf(sayTrial(trial), presentation.language);
      return { IsReachable: trial.kind === "greeted", Message: message };
    },
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    name: "Mailboxes.Get",
    conditional: true,
    operationId: "Mailboxes_Get",
    summary: "Gets a mailbox, for administrators.",
    body: none,
    answer,
    run: async ({ context, caller, recordId }) =>
      asStored(await orListError(getMailbox(context, caller, recordId), names)),
  }),
  defineRoute({
    method: "PUT",
    ...ofOne,
    name: "Mailboxes.Put",
    conditional: true,
    operationId: "Mailboxes_Put",
    summary: "Changes what the body names of a mailbox.",
    body: entity,
    bodyName: "mailbox",
    answer,
    run: (call) => save(call, wishForRow(Mailbox, call)),
  }),
  defineRoute({
    method: "DELETE",
    ...ofOne,
    name: "Mailboxes.Delete",
    conditional: true,
    operationId: "Mailboxes_Delete",
    summary: "Removes a mailbox. Tickets that came through it stay.",
    body: none,
    answer: none,
    run: ({ context, caller, recordId, conditions }) =>
      orListError(
        deleteMailbox(context, caller, recordId, expectedBy(conditions, recordId)),
        names,
      ),
  }),
];

const names = {
  address: "Address",
  friendlyName: "FriendlyName",
  serverType: "ServerType",
  serverHost: "ServerHost",
  serverPort: "ServerPort",
  userName: "UserName",
  folder: "Folder",
  categoryId: "TicketCategoryId",
  priorityId: "TicketPriorityId",
  ticketTypeId: "TicketTypeId",
  languageId: "LanguageId",
  replyTemplateId: "ReplyTemplateId",
  keepHeaders: "KeepHeaders",
  aliases: "Aliases",
} as const;

async function save(
  { context, caller }: ListCall,
  { id: mailboxId, body, problems, conditions }: RowWish<typeof Mailbox>,
): Promise<StoredAnswer<Wire<typeof Mailbox>>> {
  const faults = new Map<string, Text>(problems);
  const wish = {
    mailboxId,
    input: inputOf(body),
    isFaulty: () => faults.size > 0,
    isExpected: expectedBy(conditions, mailboxId),
  };
  return asStored(await orListError(saveMailbox(context, caller, wish), names, faults));
}

function inputOf(body: Input<typeof Mailbox>): MailboxInput {
  return given<MailboxInput>({
    address: body.Address?.trim(),
    friendlyName: body.FriendlyName?.trim(),
    serverType: body.ServerType ?? undefined,
    serverHost: body.ServerHost?.trim(),
    serverPort: body.ServerPort ?? undefined,
    userName: body.UserName?.trim(),
    folder: body.Folder?.trim(),
    categoryId: idGiven(body.TicketCategoryId),
    priorityId: idGiven(body.TicketPriorityId),
    ticketTypeId: idGiven(body.TicketTypeId),
    languageId: idGiven(body.LanguageId),
    replyTemplateId: idGiven(body.ReplyTemplateId),
    autoReply: body.AutoReply ?? undefined,
    keepHeaders: trimmed(body.KeepHeaders),
    importAutomatic: body.ImportAutomatic ?? undefined,
    suggestCategory: body.SuggestCategory ?? undefined,
    analyseTexts: body.AnalyseTexts ?? undefined,
    aliases: trimmed(body.Aliases),
    active: body.Active ?? undefined,
  });
}

function trimmed(texts: readonly string[] | null | undefined): readonly string[] | undefined {
  return texts?.map((text) => text.trim()).filter((text) => text !== "");
}

function asStored(mailbox: StoredMailbox): StoredAnswer<Wire<typeof Mailbox>> {
  return new StoredAnswer(present(mailbox), rowState(mailbox.mailboxId, mailbox));
}

function present(mailbox: StoredMailbox): Wire<typeof Mailbox> {
  return {
    MailboxId: mailbox.mailboxId,
    Address: mailbox.address,
    FriendlyName: mailbox.friendlyName,
    ServerType: mailbox.serverType,
    ServerHost: mailbox.serverHost,
    ServerPort: mailbox.serverPort,
    UserName: mailbox.userName,
    Folder: mailbox.folder,
    TicketCategoryId: mailbox.categoryId,
    TicketPriorityId: mailbox.priorityId,
    TicketTypeId: mailbox.ticketTypeId,
    LanguageId: mailbox.languageId,
    ReplyTemplateId: mailbox.replyTemplateId,
    AutoReply: mailbox.autoReply,
    KeepHeaders: [...mailbox.keepHeaders],
    ImportAutomatic: mailbox.importAutomatic,
    SuggestCategory: mailbox.suggestCategory,
    AnalyseTexts: mailbox.analyseTexts,
    Aliases: [...mailbox.aliases],
    Active: mailbox.active,
  };
}
