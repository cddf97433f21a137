import { beforeAll, describe, expect, it } from "vitest";
import { messageDesk } from "../http/messages/message-desk.ts";
import { ask, basicOf, type Asked } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";

const MEMBERS_ONLY = 128;
const SECRET = 22;
/** Nothing has it. */
const MISSING = 987_654;
const OWN = "/api/counterfoil/v1";
const TICKET = "POST /api/v1/Agents/Ticket";
const SECRET_WORDS = "Kingfisher";

/** Method, address and body of a call; `{id}` is what it names, `{mine}` and `{message}` are the stranger's own. */
type Call = string;

interface Foreign {
  /** What its owner does with it last of all, which shows that it is there and that it still is. */
  readonly owner: Call;
  readonly strangers: readonly Call[];
}

const attachmentCalls: readonly Call[] = [
  "GET /api/v1/Attachment/{id}",
  "GET /api/v1/Attachment/{id}/Content",
  'PUT /api/v1/Attachment/{id} {"Name":"x"}',
  'PATCH /api/v1/Attachment/{id} {"Name":"x"}',
  'POST /api/v1/Attachment/{id}/Content "YQ=="',
  "GET /api/v1/TicketMessage/RfcAttachment/{id}/0",
  `${TICKET}/GetAttachmentEntity?attachmentEntityId={id}`,
  `${TICKET}/GetAttachmentStream {"AttachmentId":{id}}`,
  `${TICKET}/GetAttachmentPreview {"AttachmentId":{id}}`,
  `${TICKET}/GetPreviewAttachmentStream {"AttachmentId":{id}}`,
  `${TICKET}/GetRfcAttachmentStream {"AttachmentId":{id},"Position":0}`,
  `${TICKET}/ValidateAttachments {"AttachmentIds":[{id}]}`,
  `${TICKET}/SaveAttachmentEntity {"AttachmentId":{id},"Name":"x"}`,
  `${TICKET}/UploadAttachment {"AttachmentId":{id},"Content":"YQ=="}`,
  `${TICKET}/AddAttachments {"TicketMessageEntityId":{message},"AttachmentIds":[{id}]}`,
  `${TICKET}/RemoveMessageAttachments {"TicketMessageEntityId":{message},"AttachmentIds":[{id}]}`,
  "POST /api/v1/TicketMessage/{message}/Attachment [{id}]",
  `${TICKET}/SaveTicketMessageEntityWithOptions {"Entity":{"Ticket":{"TicketId":{mine}},"Body":"x"},"AttachmentIds":[{id}]}`,
  `${TICKET}/BatchReply {"BatchReplyData":{"TicketIds":[{mine}],"HtmlBody":"<p>x</p>","AttachmentIds":[{id}]}}`,
  `POST ${OWN}/held-sends {"TicketId":{mine},"Mode":"Note","Body":"x","AttachmentIds":[{id}],"HoldSeconds":5}`,
];

/** Everything that belongs to one user or to those who may see it, and every call that names it. */
const foreign = {
  "a file that is on no message yet": {
    owner: "GET /api/v1/Attachment/{id}",
    strangers: attachmentCalls,
  },
  "a file of a hidden ticket": {
    owner: "GET /api/v1/Attachment/{id}",
    strangers: attachmentCalls,
  },
  "a view": {
    owner: `DELETE ${OWN}/views/{id}`,
    strangers: [`PUT ${OWN}/views/{id} {"Name":"x"}`, `DELETE ${OWN}/views/{id}`],
  },
  "a snapshot of a list": {
    owner: `GET ${OWN}/list-snapshots/{id}/rows`,
    strangers: [
      ...["rows", "news", "index-of?ticketId={mine}"].map(
        (part) => `GET ${OWN}/list-snapshots/{id}/${part}`,
      ),
      `POST ${OWN}/bulk-jobs {"SnapshotId":{id},"Change":{"Title":"x"}}`,
    ],
  },
  "a change of many": {
    owner: `GET ${OWN}/bulk-jobs/{id}`,
    strangers: [
      `GET ${OWN}/bulk-jobs/{id}`,
      `GET ${OWN}/batch-tasks/{id}`,
      `POST ${OWN}/bulk-jobs/{id}/stop`,
      `POST ${OWN}/bulk-jobs/{id}/undo`,
    ],
  },
  "a message that is held": {
    owner: `DELETE ${OWN}/held-sends/{id}`,
    strangers: [`GET ${OWN}/held-sends/{id}`, `DELETE ${OWN}/held-sends/{id}`],
  },
  "a token": {
    owner: `DELETE ${OWN}/tokens/{id}`,
    strangers: [`DELETE ${OWN}/tokens/{id}`],
  },
  "a notification": {
    owner: `DELETE ${OWN}/pop-ups/{id}`,
    strangers: [`DELETE ${OWN}/pop-ups/{id}`, `${TICKET}/ClearNotify {"Ids":[{id}]}`],
  },
  "a hidden ticket, read": {
    owner: "GET /api/v1/Ticket/{id}",
    strangers: [
      "GET /api/v1/Ticket/{id}",
      ...["Simple", "Explain", "ForeignKey", "Messages", "Attachments"].map(
        (part) => `GET /api/v1/Ticket/{id}/${part}`,
      ),
      `GET ${OWN}/tickets/{id}/log`,
      `GET ${OWN}/presence?ticketId={id}`,
      `PUT ${OWN}/presence {"TicketId":{id},"Mode":"Viewing"}`,
      `GET ${OWN}/drafts/{id}/Reply`,
      `PUT ${OWN}/drafts/{id}/Reply {"Content":"x"}`,
      `GET ${OWN}/search?q=%23{id}`,
      `GET /api/v1/Archive/Ticket?$filter=ticketId%20eq%20{id}`,
      `GET /api/v1/Archive/TicketMessage?$filter=ticketId%20eq%20{id}`,
      `${TICKET}/GetTicketEntity?ticketEntityId={id}`,
      `${TICKET}/GetTicket?ticketId={id}`,
      `${TICKET}/ResolveTicketId {"TicketId":{id}}`,
      `${TICKET}/GetTickets {"TicketIds":[{id}]}`,
      `${TICKET}/GetTicketSummaries {"TicketIds":[{id}]}`,
      `${TICKET}/GetForRmUi {"TicketId":{id}}`,
      `${TICKET}/GetTicketAttachments {"TicketEntityId":{id}}`,
      `${TICKET}/GetTicketMessageEntities {"TicketId":{id}}`,
      `${TICKET}/GetTicketRelations {"TicketId":{id}}`,
      `${TICKET}/GetTicketParentId {"TicketId":{id}}`,
      `${TICKET}/GetTicketRelationActions {"TicketId":{id}}`,
      `${TICKET}/GetHotlistEjUsers {"TicketId":{id},"NotifyType":"NewTicket","Channel":"Email"}`,
      `${TICKET}/CalculateMessageRecipients {"TicketId":{id},"ActionType":"Reply"}`,
      `${TICKET}/GetDefaultMessageContent {"TicketId":{id}}`,
      `${TICKET}/SetTicketReadByOwner {"TicketEntityId":{id}}`,
      `${TICKET}/ProcessTicketWhenRead {"TicketEntityId":{id}}`,
      `${TICKET}/UpdateTicketsReadStatus {"TicketIds":[{id}],"NewStatus":"Green"}`,
      `${TICKET}/AcceptTickets {"TicketIds":[{id}]}`,
      `${TICKET}/NotifyNewTicket {"TicketEntityId":{id}}`,
      `${TICKET}/SetTicketParent {"TicketId":{mine},"ParentTicketId":{id}}`,
      `${TICKET}/SaveTicketRelationEntity {"SourceTicketId":{mine},"DestinationTicketId":{id},"RelationType":"Parent"}`,
      `${TICKET}/ValidateTicketRelations {"SourceTicketIds":[{mine}],"DestinationTicketId":{id}}`,
      'POST /api/v1/Agents/Favourite/AddFavourite {"TableName":"ticket","RecordId":{id}}',
      'POST /api/v1/Agents/Favourite/ToggleFavourite {"TableName":"ticket","RecordId":{id}}',
      'POST /api/v1/Agents/Favourite/IsFavourite {"TableName":"ticket","RecordId":{id}}',
      'POST /api/v1/Agents/AI/GuessCategory {"TicketId":{id}}',
      'POST /api/v1/Agents/CustomerService/FindTicketsByTitleOrId {"TitleOrId":"{id}","MaxRows":10}',
    ],
  },
  "a hidden message, read": {
    owner: "GET /api/v1/TicketMessage/{id}",
    strangers: [
      "GET /api/v1/TicketMessage/{id}",
      ...["Attachment", "Attachment/Noninline", "ForeignKey"].map(
        (part) => `GET /api/v1/TicketMessage/{id}/${part}`,
      ),
      `${TICKET}/GetTicketMessageEntity?ticketMessageEntityId={id}`,
      `${TICKET}/GetTicketMessage?ticketMessageId={id}`,
      `${TICKET}/GetTicketMessageWithOptions {"TicketMessageEntityId":{id}}`,
      `${TICKET}/GetTicketMessageWithEmbeddedData {"Id":{id},"EmbedImages":"Inline"}`,
      `${TICKET}/GetAttachmentInfo {"TicketMessageEntityId":{id}}`,
      `${TICKET}/GetAttachmentInfoNonInline {"TicketMessageEntityId":{id}}`,
      `${TICKET}/GetDefaultMessageContent {"TicketId":{mine},"TicketMessageId":{id}}`,
      `${TICKET}/GetDefaultMessageContentFull {"TicketId":{mine},"TicketMessageId":{id}}`,
      `${TICKET}/CalculateMessageRecipients {"TicketId":{mine},"ActionType":"Reply","TicketMessageId":{id}}`,
      `GET /api/v1/Archive/TicketMessage?$filter=messageId%20eq%20{id}`,
    ],
  },
  "a relation of hidden tickets, read": {
    owner: "GET /api/v1/TicketRelation/{id}",
    strangers: [
      "GET /api/v1/TicketRelation/{id}",
      `${TICKET}/GetTicketRelationEntity?ticketRelationEntityId={id}`,
    ],
  },
} as const satisfies Readonly<Record<string, Foreign>>;

/** Changes of what is hidden: they are forbidden, which tells that the number is taken and nothing else. */
const forbidden: readonly Call[] = [
  `${TICKET}/SaveTicketEntity {"TicketId":{id},"Title":"x"}`,
  `${TICKET}/SaveTicketEntityWithNotify {"NewEntity":{"TicketId":{id},"Title":"x"}}`,
  'PUT /api/v1/Ticket/{id} {"Title":"x"}',
  'PATCH /api/v1/Ticket/{id} {"Title":"x"}',
  "DELETE /api/v1/Ticket/{id}",
  `${TICKET}/SaveTicketMessageEntity {"Ticket":{"TicketId":{id}},"Body":"x"}`,
  `${TICKET}/MergeTickets {"MergedTicketEntity":{"TicketId":{mine}},"SecondaryTicketIds":[{id}]}`,
  `${TICKET}/MergeTickets {"MergedTicketEntity":{"TicketId":{id}},"SecondaryTicketIds":[{mine}]}`,
  `${TICKET}/SplitTicket {"SourceTicketEntityId":{id},"NewTicketEntity":{"Title":"x","Category":{"TicketCategoryId":1}}}`,
  `${TICKET}/DoEscalating {"TicketId":{id},"Action":"ActionNew"}`,
  `${TICKET}/CreateTicketRelations {"SourceTicketIds":[{id}],"DestinationTicketId":{mine}}`,
  `POST ${OWN}/held-sends {"TicketId":{id},"Mode":"Note","Body":"x","HoldSeconds":5}`,
  `POST ${OWN}/next/{id}/skip {"Reason":"x"}`,
];

/** What an answer says, without its own number and without the id that was asked for. */
const saidOf = ({ status, text }: Asked, id: number): string =>
  `${String(status)} ${text.replaceAll(/"OperationId":"[^"]*"/g, "").replaceAll(new RegExp(`\\b${String(id)}\\b`, "g"), "#")}`;

describe("what belongs to somebody else", () => {
  const database = testDatabase();
  const api = testApi(database);
  const desk = messageDesk(api, database);
  let owner = "";
  let stranger = "";
  let mine = { ticketId: 0, messageId: 0 };
  const ids = new Map<string, number>();
  let hidden: readonly number[] = [];

  const call = (as: string, text: Call, id: number): Promise<Asked> => {
    const filled = text
      .replaceAll("{id}", String(id))
      .replaceAll("{mine}", String(mine.ticketId))
      .replaceAll("{message}", String(mine.messageId));
    const [, method = "", path = "", body] = /^(\S+) (\S+)(?: (.+))?$/.exec(filled) ?? [];
    return ask(api, path, {
      method,
      headers: { authorization: as, accept: "application/json" },
      ...(body !== undefined && { body }),
    });
  };
  const made = async (method: string, path: string, body: object, member: string) => {
    const answer = await ask(api, `${OWN}/${path}`, {
      method,
      headers: { authorization: owner },
      body,
    });
    expect({ path, status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
    return Number(answer.json[member]);
  };

  beforeAll(async () => {
    // Ids of each kind begin elsewhere, so that one can be told from the other in an answer.
    await database.db.query(
      `select setval(pg_get_serial_sequence(quote_ident(table_name), column_name),
                     row_number() over (order by table_name) * 1000)
         from information_schema.columns
        where is_identity = 'YES' and table_schema = current_schema()`,
    );
    await database.db.query(
      `insert into category (category_id, name, full_name, flags, assignment_method)
       values (${SECRET}, '${SECRET_WORDS} category', 'x', ${MEMBERS_ONLY}, 4)`,
    );
    owner = basicOf(await api.addUser("ada", "Agent"));
    stranger = basicOf(await api.addUser("bob", "Agent"));
    const users = [...api.context.desk.current().users.values()];
    const idOf = (name: string) => users.find(({ loginName }) => loginName === name)?.userId ?? 0;
    const secret = () =>
      desk.createTicket({
        Title: `${SECRET_WORDS} title`,
        Category: { TicketCategoryId: SECRET },
        OwnedBy: { AssociateId: idOf("ada") },
      });
    hidden = [await secret(), await secret()];
    const [ticketId = 0, otherTicketId = 0] = hidden;
    const messageId = await desk.addMessage(ticketId, { Body: `${SECRET_WORDS} text` });
    const file = (options: object) =>
      desk.attach(`${SECRET_WORDS} file`, { Name: `${SECRET_WORDS}.eml` }, options);
    const attached = await file({});
    await desk.connect(messageId, [attached]);
    const relation = await api.call<{ TicketRelationId: number }>("SaveTicketRelationEntity", {
      body: {
        SourceTicketId: ticketId,
        DestinationTicketId: otherTicketId,
        RelationType: "Parent",
      },
    });
    const own = { OwnedBy: { AssociateId: idOf("bob") } };
    const mineId = await desk.createTicket(own);
    mine = { ticketId: mineId, messageId: await desk.addMessage(mineId) };
    const { rows } = await database.db.query<{ id: number }>(
      `insert into pop_up (user_id, notification, ticket_id, created_at, expires_at)
       values ($1, 1, $2, now(), '2100-01-01') returning pop_up_id as id`,
      [idOf("ada"), ticketId],
    );
    const note = { TicketId: ticketId, Mode: "Note", Body: SECRET_WORDS, HoldSeconds: 100 };
    const change = { TicketIds: [ticketId], Change: { Title: `${SECRET_WORDS} title` } };
    const list = { Filter: "", OrderBy: "", Columns: [] };
    const byName: Readonly<Record<keyof typeof foreign, number>> = {
      "a file that is on no message yet": await file({ headers: { authorization: owner } }),
      "a file of a hidden ticket": attached,
      "a view": await made("POST", "views", { Name: SECRET_WORDS }, "ViewId"),
      "a snapshot of a list": await made("POST", "list-snapshots", list, "SnapshotId"),
      "a change of many": await made("POST", "bulk-jobs", change, "BulkJobId"),
      "a message that is held": await made("POST", "held-sends", note, "HeldSendId"),
      "a token": await made("POST", "tokens", { Name: SECRET_WORDS, Scopes: ["read"] }, "TokenId"),
      "a notification": rows[0]?.id ?? 0,
      "a hidden ticket, read": ticketId,
      "a hidden message, read": messageId,
      "a relation of hidden tickets, read": relation.json.TicketRelationId,
    };
    for (const [name, id] of Object.entries(byName)) ids.set(name, id);
  });

  const stored = async () =>
    (await database.db.query("select * from ticket order by ticket_id")).rows;

  it.each(Object.entries<Foreign>(foreign))(
    "%s: is as if it did not exist, whatever a stranger asks",
    async (name, { owner: last, strangers }) => {
      const id = ids.get(name) ?? 0;
      expect(id).toBeGreaterThan(0);
      for (const text of strangers) {
        const there = await call(stranger, text, id);
        const missing = await call(stranger, text, MISSING);
        expect([text, saidOf(there, id)]).toEqual([text, saidOf(missing, MISSING)]);
        expect([text, there.text.includes(SECRET_WORDS)]).toEqual([text, false]);
        expect([text, there.status < 500]).toEqual([text, true]);
      }
      const kept = await call(owner, last, id);
      expect([last, kept.status < 300]).toEqual([last, true]);
    },
  );

  it.each(forbidden)("%s: tells nothing of a hidden ticket, and changes nothing", async (text) => {
    const before = await stored();
    const answers = [];
    for (const id of hidden) answers.push(saidOf(await call(stranger, text, id), id));
    expect(answers[0]).toMatch(/^(?:403|404|409) /);
    expect(answers[0]).not.toContain(SECRET_WORDS);
    expect(new Set(answers).size).toBe(1);
    expect(await stored()).toEqual(before);
  });
});
