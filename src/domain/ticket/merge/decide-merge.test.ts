import { describe, expect, it } from "vitest";
import {
  buildSaveSituation,
  persons,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { buildTicket, TICKET_CREATED_AT } from "../../../../test/support/build-ticket.ts";
import { decideSave } from "../save/decide-save.ts";
import type { Ticket } from "../ticket.ts";
import { decideMerge, type MergeWrite } from "./decide-merge.ts";
import type { PlacedMessage } from "./merge-situation.ts";

const SURVIVOR = 900;
const OTHER = 901;
const JOIN_TICKETS = 35;
const CONNECT_TWO_TICKETS = 10;

const message = (messageId: number, wishes: Partial<PlacedMessage> = {}): PlacedMessage => ({
  messageId,
  ticketId: OTHER,
  createdAt: TICKET_CREATED_AT,
  createdById: 20,
  securityLevel: "External",
  category: "Message",
  badge: "Reply",
  personId: 0,
  timeSpentMinutes: 1,
  attachmentCount: 0,
  language: "",
  sentiment: 0,
  sentimentConfidence: 0,
  ...wishes,
});

interface Wishes {
  readonly survivor?: SaveWishes;
  readonly others?: readonly Partial<Ticket>[];
  readonly messages?: readonly PlacedMessage[];
}

function decide({ survivor = {}, others = [{}], messages = [] }: Wishes) {
  const situation = buildSaveSituation(survivor);
  const { stored } = situation;
  if (stored === null) throw new Error("a survivor is stored");
  const saved = decideSave(situation);
  return decideMerge({
    ...situation,
    stored,
    save: saved.kind === "write" ? saved.write : null,
    secondaries: others.map((wishes, place) =>
      buildTicket({ ticketId: OTHER + place, personId: 0, secondaryPersonIds: [], ...wishes }),
    ),
    messages,
    relations: [],
    favourites: [],
    parents: new Map(),
    earlier: [],
  });
}

function writeOf(wishes: Wishes): MergeWrite {
  const decision = decide(wishes);
  if (decision.kind !== "write") throw new Error(decision.kind);
  return decision.write;
}

const survivorOf = (wishes: Wishes): Ticket => writeOf(wishes).survivor.ticket;

const at = (seconds: number | null) => (seconds === null ? null : TICKET_CREATED_AT + seconds);

describe("decideMerge", () => {
  it("writes one log row and one version for the survivor, whether its save changes anything or not", () => {
    for (const input of [{}, { title: "Both" }]) {
      const { survivor } = writeOf({ survivor: { input } });
      expect(survivor.log.action).toBe(JOIN_TICKETS);
      expect(survivor.ticket.version).toBe(buildTicket().version + 1);
      expect(survivor.ticket.lastChangedAt).toBe(SAVE_NOW);
      expect(survivor.log.details).toMatchObject({ merged: { ticketIds: [OTHER] } });
      expect(survivor.log.changes.some(({ field }) => field === 2)).toBe("title" in input);
    }
  });

  it("counts the messages of all", () => {
    const messages = [message(1), message(2, { securityLevel: "Internal", attachmentCount: 2 })];
    expect(survivorOf({ messages })).toMatchObject({
      messageCount: 2,
      replyCount: 1,
      timeSpentMinutes: 2,
      hasAttachment: true,
    });
  });

  it.each([
    [2_147_483_646, "write"],
    [2_147_483_647, "tooMuchTimeSpent"],
  ])("with %i minutes beside one: %s", (timeSpentMinutes, kind) => {
    const messages = [message(1), message(2, { timeSpentMinutes })];
    expect(decide({ messages }).kind).toBe(kind);
  });

  it.each<[string, number | null, readonly (number | null)[], number | null]>([
    ["none replied", null, [null], null],
    ["only the survivor", 120, [null], 120],
    ["only another one", null, [180, 60], 60],
    ["another one before it", 120, [60, 180], 60],
    ["another one after it", 120, [180], 120],
  ])("takes the earliest reply: %s", (_who, own, others, expected) => {
    const stored = { repliedAt: at(own), timeToReplyMinutes: 77, realTimeToReplyMinutes: 77 };
    const ticket = survivorOf({
      survivor: { stored },
      others: others.map((repliedAt) => ({ repliedAt: at(repliedAt) })),
    });
    expect(ticket.repliedAt).toBe(at(expected));
    const minutes = expected === own ? 77 : (expected ?? 0) / 60;
    expect([ticket.timeToReplyMinutes, ticket.realTimeToReplyMinutes]).toEqual([minutes, minutes]);
  });

  it("never waits less than no time for a reply from before it was created", () => {
    const others = [{ repliedAt: TICKET_CREATED_AT - 600 }];
    expect(survivorOf({ survivor: { stored: { repliedAt: null } }, others })).toMatchObject({
      repliedAt: TICKET_CREATED_AT - 600,
      timeToReplyMinutes: 0,
      realTimeToReplyMinutes: 0,
    });
  });

  it("gathers people, each once and nobody beside himself", () => {
    const ticket = survivorOf({
      survivor: { stored: { personId: persons.ada, secondaryPersonIds: [persons.ben] } },
      others: [
        { personId: persons.cleo, secondaryPersonIds: [persons.ada, persons.ben] },
        { personId: 0, secondaryPersonIds: [persons.cleo] },
      ],
    });
    expect(ticket.secondaryPersonIds).toEqual([persons.ben, persons.cleo]);
  });

  it("leaves a shell that leads to the survivor and waits for nothing", () => {
    const [shell] = writeOf({
      others: [
        {
          baseStatus: "Postponed",
          statusId: 3,
          activatesAt: SAVE_NOW + 60,
          messageCount: 4,
          replyCount: 2,
          hasAttachment: true,
          timeSpentMinutes: 9,
          language: "en",
          sentiment: 5,
        },
      ],
    }).shells;
    expect(shell?.ticket).toMatchObject({
      baseStatus: "Merged",
      mergedIntoTicketId: SURVIVOR,
      activatesAt: null,
      messageCount: 0,
      replyCount: 0,
      hasAttachment: false,
      timeSpentMinutes: 0,
      language: "",
      sentiment: 0,
      lastChangedAt: SAVE_NOW,
    });
    expect(shell?.stays).toHaveLength(1);
    expect(shell?.log.action).toBe(CONNECT_TWO_TICKETS);
  });

  it("suspends a running escalation of the one that is merged away", () => {
    const [shell] = writeOf({
      others: [{ escalatesAt: SAVE_NOW + 60, escalationSecondsLeft: null }],
    }).shells;
    expect(shell?.ticket).toMatchObject({ escalatesAt: null, escalationSuspended: true });
  });
});
