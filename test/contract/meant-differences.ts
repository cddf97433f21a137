import { mergeParametersWithoutMeaning } from "./merge-parameters.ts";

export interface MeantDifference {
  /** The sentence of the comparison. */
  readonly difference: string;
  readonly reason: string;
}

const severalNames =
  "A bit set travels as several names in one text, which a list of single names would forbid.";

const onlyInReferencePages = [
  "PATCH /api/v1/Ticket/{id}",
  "PATCH /api/v1/Attachment/{id}",
  "PATCH /api/v1/TicketMessage/{id}",
  "PATCH /api/v1/TicketRelation/{id}",
  "PATCH /api/v1/TicketRelationDefinition/{id}",
  "PATCH /api/v1/TicketType/{id}",
  "PATCH /api/v1/Contact/{id}",
  "PATCH /api/v1/Person/{id}",
  "PATCH /api/v1/Webhook/{id}",
  "SuperOffice.WebApi.v1.Carriers.TicketCarriers.TicketMessageEntityWithLinks",
];

/** Routes and types that the published API does not have. */
const additions = [
  "GET /api/v1/Ticket/{ticketId}/Explain",
  "GET /api/v1/TimeZone/{timeZoneId}",
  "POST /api/v1/Session",
  "GET /api/v1/Session",
  "DELETE /api/v1/Session",
  "POST /api/v1/Session/Ticket",
  "Counterfoil.Session",
  "Counterfoil.SessionTicket",
  "Counterfoil.Session_SignInRequest",
];

const user = "/api/v1/User/{id}";
const carriers = "SuperOffice.WebApi.v1.Carriers.UserCarriers";

/** Published twice, once by id and once by login name; no server can tell the two addresses apart. */
const usersByIdOrName = [
  ...["GET", "PUT", "DELETE"].flatMap((method) => [
    `${method} ${user}: published as /api/v1/User/{userName}`,
    `${method} ${user}: path parameter id is described, not published`,
    `${method} ${user}: path parameter userName is published, not described`,
  ]),
  ...["GET", "PUT"].flatMap((method) => [
    `${method} ${user}: query parameter $select is described, not published`,
    `${method} ${user}: answer 200 is described as ${carriers}.UserWithLinks, published as SuperOffice.CRM.Services.User`,
  ]),
  `GET ${user}: operationId is described as v1User_GetUser, published as v1User_GetUserFromName`,
  `GET ${user}: query parameter fk is described, not published`,
  `PUT ${user}: operationId is described as v1User_PutUser, published as v1User_SaveUserFromName`,
  `PUT ${user}: body parameter entity is described, not published`,
  `PUT ${user}: body parameter user is published, not described`,
  `DELETE ${user}: operationId is described as v1User_DeleteUser, published as v1User_DeleteUserFromName`,
];

/** Where our descriptions differ from the published ones on purpose. */
export const meantDifferences: readonly MeantDifference[] = [
  {
    difference:
      "SuperOffice.CRM.Services.TicketCategoryEntity: Flags is described as string, published as string (Unknown, Internal, OnlyLoggedInUsers, DefaultToCategoryMaster, ListInMain, RedelegateNewMsg, DelegateToOurContact, PropagateReplyTemplate, MembersOnly, NotifyMembers, AcceptWhenReplying)",
    reason: severalNames,
  },
  {
    difference:
      "SuperOffice.CRM.Services.TicketPriorityEntity: Flags is described as string, published as string (Unknown, External, Default, AlertSchedule)",
    reason: severalNames,
  },
  {
    difference: "Error: described, not published",
    reason: "Published descriptions say nothing of the bodies of failed calls.",
  },
  {
    difference:
      "SuperOffice.WebApi.v1.Carriers.TicketCarriers.SanitizeMailContentWithOptionsRequest: Options is described as string, published as string (Default, RemoveComment)",
    reason: severalNames,
  },
  {
    difference:
      "SuperOffice.WebApi.v1.Carriers.TicketCarriers.GetHotlistEjUsersRequest: NotifyType is described as string, published as string (NewTicket, NewTicketMessage, TicketEscalated, TicketActivated, ChatAlert, ActiveTickets, TicketTakeOver, ChatMessageAlert, ChatSessionTransfered, Hotlist, Custom, ContactAssignment, NotifyAll)",
    reason: severalNames,
  },
  {
    difference:
      "SuperOffice.CRM.Services.Webhook: NotifyVia is described as string, published as string (None, Email, InApp)",
    reason: severalNames,
  },
  {
    difference:
      "SuperOffice.CRM.Services.Webhook: NotifyWhen is described as string, published as string (None, FirstFailure, Disabling)",
    reason: severalNames,
  },
  {
    difference:
      "SuperOffice.WebApi.v1.Carriers.WebhookCarriers.WebhookWithLinks: NotifyVia is described as string, published as string (None, Email, InApp)",
    reason: severalNames,
  },
  {
    difference:
      "SuperOffice.WebApi.v1.Carriers.WebhookCarriers.WebhookWithLinks: NotifyWhen is described as string, published as string (None, FirstFailure, Disabling)",
    reason: severalNames,
  },
  {
    difference:
      "POST /api/v1/Ticket/Merge: query parameter secondaryTicketIds is described as array of integer int32, published as array of integer int32, required",
    reason: "The body may name them instead.",
  },
  ...mergeParametersWithoutMeaning.map((name) => ({
    difference: `POST /api/v1/Ticket/Merge: query parameter ${name} is published, not described`,
    reason: "No save reads the member, or it has no form of its own in a query string.",
  })),
  ...[
    "Send: query parameter to",
    "Send: query parameter cc",
    "Send: query parameter bcc",
    "SendSms: query parameter sms",
  ].map((what) => ({
    difference: `POST /api/v1/TicketMessage/{ticketMessageEntityId}/${what} is described as array of string, published as array of string, required`,
    reason: "Nobody has to get copies, and who gets the message may stand under any of them.",
  })),
  ...onlyInReferencePages.map((what) => ({
    difference: `${what}: described, not published`,
    reason: "The published reference pages have it, and the published descriptions do not.",
  })),
  ...["Contact", "Person"].flatMap((resource) => [
    {
      difference: `GET /api/v1/${resource}/{id}: answer 304 is published, not described`,
      reason:
        "All resources with conditions answer it; the descriptions tell of it at the headers.",
    },
  ]),
  ...usersByIdOrName.map((difference) => ({
    difference,
    reason: "Described as published by id; the same route takes login names.",
  })),
  ...["GET /api/v1/List/{name}/MDOItems", "GET /api/v1/List/MDO/{name}"].map((route) => ({
    difference: `${route}: described, not published`,
    reason: "Older reference pages have these addresses of pick lists.",
  })),
  {
    difference:
      "GET /api/v1/Archive: answer 200 is described as object, published as dictionary of string",
    reason: "The published answer is an object with a list of the lists, which is no dictionary.",
  },
  ...[
    "body parameter options is described, not published",
    "consumes is described as application/json text/json application/xml text/xml application/x-www-form-urlencoded application/json-patch+json application/merge-patch+json, published as ",
  ].map((what) => ({
    difference: `POST /api/v1/Archive/{archiveProviderName}: ${what}`,
    reason: "Published as taking a form, without saying of what.",
  })),
  {
    difference: "SuperOffice.CRM.Services.v1Archive_PostArchiveRequest: described, not published",
    reason: "The same.",
  },
  ...additions.map((what) => ({
    difference: `${what}: described, not published`,
    reason: "An addition of ours.",
  })),
];

export interface SortedDifferences {
  readonly unexpected: readonly string[];
  readonly meant: readonly MeantDifference[];
  /** Differences that are meant and are none any more: the list is out of date. */
  readonly gone: readonly MeantDifference[];
}

/** Tells the differences that we mean from the others. */
export function sortDifferences(
  differences: readonly string[],
  known: readonly MeantDifference[],
): SortedDifferences {
  const found = new Set(differences);
  const explained = new Set(known.map(({ difference }) => difference));
  return {
    unexpected: differences.filter((difference) => !explained.has(difference)),
    meant: known.filter(({ difference }) => found.has(difference)),
    gone: known.filter(({ difference }) => !found.has(difference)),
  };
}
