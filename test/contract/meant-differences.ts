export interface MeantDifference {
  /** The sentence of the comparison. */
  readonly difference: string;
  readonly reason: string;
}

const severalNames =
  "A bit set travels as several names in one text, which a list of single names would forbid.";

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
      "SuperOffice.CRM.Services.Webhook: NotifyVia is described as string, published as string (None, Email, InApp)",
    reason: severalNames,
  },
  {
    difference:
      "SuperOffice.CRM.Services.Webhook: NotifyWhen is described as string, published as string (None, FirstFailure, Disabling)",
    reason: severalNames,
  },
  {
    difference: "PATCH /api/v1/Ticket/{id}: described, not published",
    reason: "The published reference pages have it, and the published descriptions do not.",
  },
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
