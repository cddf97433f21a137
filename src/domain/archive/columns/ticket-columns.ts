import {
  bool,
  choiceOf,
  day,
  instant,
  number,
  reference,
  seconds,
  text,
  type ColumnValues,
} from "./column.ts";
import { projectShape, saleShape } from "./commerce-columns.ts";
import { contactShape } from "./contact-columns.ts";
import { defineColumns, part, type RecordShape } from "./define-columns.ts";
import { personShape } from "./person-columns.ts";
import { userShape } from "./user-columns.ts";

/** What a filter says when it wants every row, or none. */
export const rowMarkers = defineColumns("getAllRows:bool! getNoRows:bool!", {
  getAllRows: { as: "everyRow" },
  getNoRows: { as: "noRow" },
});

export const ticketValues = {
  contactId: reference,
  personId: reference,
  saleId: reference,
  projectId: reference,
  ticketStatusId: reference,
  priorityId: reference,
  categoryId: reference,
  ticketTypeName: choiceOf("ticketType"),
  ticketStatusName: choiceOf("status"),
  categoryFullName: choiceOf("category"),
  priorityName: choiceOf("priority"),
  ownedBy: choiceOf("user"),
  ticketId: reference,
  title: text,
  createdAt: instant,
  createdDate: day,
  lastChanged: instant,
  author: text,
  readByOwner: instant,
  firstReadByOwner: instant,
  firstReadByUser: instant,
  readByCustomer: instant,
  status: choiceOf("baseStatus"),
  origin: choiceOf("origin"),
  slevel: choiceOf("securityLevel"),
  numberOfMessages: number,
  numberOfReplies: number,
  connectId: reference,
  readStatus: choiceOf("readStatus"),
  realTimeSpentQueue: seconds,
  realTimeSpentExternally: seconds,
  realTimeSpentInternally: seconds,
  timeSpentQueue: seconds,
  timeSpentExternally: seconds,
  timeSpentInternally: seconds,
  timeSpent: seconds,
  timeToReply: seconds,
  timeToClose: seconds,
  realTimeToReply: seconds,
  realTimeToClose: seconds,
  repliedAt: instant,
  closedAt: instant,
  activated: instant,
  deadline: instant,
  has_attachment: bool,
  tags: { as: "choices", list: "tag" },
  createdBy: choiceOf("user"),
  content: { as: "searched" },
  messageLanguage: text,
  sentimentScore: choiceOf("sentiment"),
  sentimentConfidence: number,
  suggestedCategory: choiceOf("category"),
} as const satisfies ColumnValues;

/** What of a ticket only those see who may read it. */
const contentOfTicket: ReadonlySet<string> = new Set(["content"]);

const own = defineColumns(
  `contactId:int personId:int saleId:int projectId:int ticketStatusId:int priorityId:int categoryId:int
   ticketTypeName:listAny ticketStatusName:listAny categoryFullName:ejCategory priorityName:listAny
   ownedBy:ejUser ticketId:int title:string createdAt:datetime createdDate:date lastChanged:datetime
   author:string readByOwner:datetime firstReadByOwner:datetime firstReadByUser:datetime
   readByCustomer:datetime status:listAny origin:listAny slevel:listAny numberOfMessages:int
   numberOfReplies:int connectId:int readStatus:listAny realTimeSpentQueue:timeSpan
   realTimeSpentExternally:timeSpan realTimeSpentInternally:timeSpan timeSpentQueue:timeSpan
   timeSpentExternally:timeSpan timeSpentInternally:timeSpan timeSpent:timeSpan timeToReply:timeSpan
   timeToClose:timeSpan realTimeToReply:timeSpan realTimeToClose:timeSpan repliedAt:datetime
   closedAt:datetime activated:datetime deadline:datetime has_attachment:bool tags:intArray
   createdBy:ejUser content:string messageLanguage:listAny! sentimentScore:listAny!
   sentimentConfidence:int suggestedCategory:listAny! createdByWorkflow:listAny`,
  ticketValues,
);

/** Fields of one published sample desk; a desk's own ones take their place. */
const sampleExtra = defineColumns(
  `x_ticket_integer:int x_ticket_float:decimal x_ticket_longtext:string x_ticket_date:date
   x_ticket_datetime:datetime x_ticket_time:- x_ticket_boolean:bool x_ticket_timespan:timeSpan
   x_ticket_short_text:string x_ticket_shorttext_list:listAny x_ticket_timestamp:datetime
   x_ticket_project_relation:stringorPK x_ticket_faq:stringorPK x_ticket_category_relation:listAny
   y_equipment/x_name:string y_car/id:int`,
  {},
);

const statusShape: RecordShape = {
  kind: "status",
  columns: defineColumns("ticketStatusId:int name:string rank:int", {
    ticketStatusId: reference,
    name: choiceOf("status"),
    rank: number,
  }),
  references: {},
};

const priorityShape: RecordShape = {
  kind: "priority",
  columns: defineColumns("ticketPriorityId:int name:string rank:int", {
    ticketPriorityId: reference,
    name: choiceOf("priority"),
    rank: number,
  }),
  references: {},
};

/** A ticket, with everything that it refers to. */
export const ticketShape: RecordShape = {
  kind: "ticket",
  columns: [
    ...own.map((column) => ({ ...column, isContent: contentOfTicket.has(column.name) })),
    ...part("extra", sampleExtra),
  ],
  references: {
    createdBy: userShape,
    ownedBy: userShape,
    ticketStatus: statusShape,
    ticketPriority: priorityShape,
    person: personShape,
    contact: contactShape,
    sale: saleShape,
    project: projectShape,
  },
};
