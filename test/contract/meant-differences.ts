export interface MeantDifference {
  /** The sentence of the comparison. */
  readonly difference: string;
  readonly reason: string;
}

const severalNames =
  "A bit set travels as several names in one text, which a list of single names would forbid.";
const jsonOnly = "Bodies are read and written as JSON only.";

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
    difference: "GET /api/v1/Ticket/{ticketId}/Explain: described, not published",
    reason: "An addition of ours.",
  },
  {
    difference: "Error: described, not published",
    reason: "Published descriptions say nothing of the bodies of failed calls.",
  },
  { difference: "consumes: application/xml is published, not described", reason: jsonOnly },
  { difference: "consumes: text/xml is published, not described", reason: jsonOnly },
  {
    difference: "consumes: application/x-www-form-urlencoded is published, not described",
    reason: jsonOnly,
  },
  { difference: "produces: application/xml is published, not described", reason: jsonOnly },
  { difference: "produces: text/xml is published, not described", reason: jsonOnly },
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
