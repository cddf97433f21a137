import { describe, expect, it } from "vitest";
import { buildCategory } from "../../../../test/support/build-category.ts";
import { buildDesk } from "../../../../test/support/build-desk.ts";
import { buildPriority } from "../../../../test/support/build-priority.ts";
import { buildUser } from "../../../../test/support/build-user.ts";
import type { AssignmentStep } from "../../../domain/assignment/assignment-trace.ts";
import { describeRule, type Rule } from "./describe-rule.ts";
import { wordsOf } from "../../texts/text.ts";
import { namesOn } from "./names.ts";

const desk = buildDesk({
  users: [buildUser(7, { fullName: "Ada Agent" })],
  categories: [{ ...buildCategory(5), fullName: 'US:"Aid";NO:"Hjelp"' }],
  priorities: [{ ...buildPriority({ priorityId: 2 }), name: 'US:"Medium";NO:"Middels"' }],
});
const names = namesOn({ desk, language: null });
const priorityId = 2;
const userId = 7;

const assigned = (decidedBy: AssignmentStep | null): Rule => ({
  code: "assignedByRules",
  categoryId: 5,
  decidedBy,
});
const earlier = { ticketId: 31, createdAt: 0, ownerId: 7, passedOver: null };

const sentences: readonly (readonly [Rule, string])[] = [
  [
    { code: "deadlineOfPriority", priorityId, minutes: 960 },
    "960 minutes of opening hours of priority Medium after the ticket was created.",
  ],
  [
    { code: "deadlineOfPriority", priorityId, minutes: null },
    "As many minutes of opening hours after the creation of the ticket as priority Medium gave at that time.",
  ],
  [
    { code: "deadlineByHand", userId },
    "Set by hand by Ada Agent; a change of priority does not move it.",
  ],
  [{ code: "deadlineByHand", userId: null }, "Set by hand; the log does not say by whom."],
  [{ code: "deadlineCleared", userId, withPriority: false }, "Cleared by Ada Agent."],
  [
    { code: "deadlineCleared", userId: 0, withPriority: true },
    "Emptied when the system changed the priority: cleared in the same call, or because the priority gave none at that time.",
  ],
  [{ code: "priorityHasNoDeadline", priorityId: 9 }, "Priority 9 gives no deadline."],
  [
    { code: "deadlineOutOfReach", priorityId, minutes: 1 },
    "The opening hours of priority Medium do not add up to 1 minute within ten years.",
  ],
  [
    { code: "noDeadlineThen", priorityId },
    "Priority Medium gave no deadline when the ticket got it.",
  ],
  [
    { code: "levelAfterStart", level: 1, start: "created", seconds: 7200, inOpeningHours: true },
    "Level 1 falls due 120 minutes of opening hours after the ticket was created.",
  ],
  [
    {
      code: "levelAfterLevel",
      level: 2,
      previousLevel: 1,
      seconds: 3600,
      inOpeningHours: false,
    },
    "Level 2 falls due 60 minutes after level 1 fell due.",
  ],
  [
    { code: "levelContinued", level: 1, seconds: 61, inOpeningHours: true },
    "Level 1 falls due after the 61 seconds of opening hours that were left when escalation had been halted.",
  ],
  [
    { code: "levelContinued", level: null, seconds: 60, inOpeningHours: false },
    "Escalation went on with the 1 minute it had left, but the priority has no further level, so nothing will come of it.",
  ],
  [
    { code: "levelUnknown" },
    "A level is due then, but the log and today's configuration do not say how that came about.",
  ],
  [
    { code: "notStartedByPriority", priorityId, seconds: 120 },
    "Priority Medium does not start escalation for new tickets. 2 minutes are left for whatever starts it.",
  ],
  [
    { code: "stoppedByEvent", event: "Read", seconds: 2700 },
    "Escalation was stopped when the owner read the ticket, with 45 minutes left.",
  ],
  [
    { code: "stoppedByEvent", event: null, seconds: 0 },
    "Escalation was stopped, with 0 minutes left.",
  ],
  [
    { code: "suspended", baseStatus: "Postponed", seconds: 60 },
    "Escalation rests while the ticket is postponed, with 1 minute left; it goes on when the ticket is active again.",
  ],
  [{ code: "priorityHasNoLevels", priorityId }, "Priority Medium has no escalation levels."],
  [
    { code: "lastLevelReached", priorityId, level: 3 },
    "Level 3 was the last one of priority Medium.",
  ],
  [
    { code: "levelOutOfReach", priorityId, level: 1 },
    "The opening hours of priority Medium do not add up to the time of level 1 within ten years.",
  ],
  [{ code: "endedBefore", level: 0 }, "Escalation had no level when it was to start."],
  [{ code: "endedBefore", level: 2 }, "Escalation ended after level 2."],
  [{ code: "notReplied" }, "Nobody has replied to the customer yet."],
  [
    { code: "startValue" },
    "Nobody has replied to the customer yet. The setting DefaultTimeToReplyOnNewTicket gave the ticket this value from the start.",
  ],
  [
    { code: "untilReply", priorityId },
    "Whole minutes of opening hours of priority Medium, from the creation of the ticket to the first reply to the customer.",
  ],
  [{ code: "notClosed" }, "The ticket is not closed."],
  [
    { code: "untilClosing", priorityId },
    "Whole minutes of opening hours of priority Medium, from the creation of the ticket to its closing.",
  ],
  [
    { code: "finishedStays", counter: "Queue", inOpeningHours: true, count: 1 },
    "The opening hours of 1 finished stay in statuses counted as time in queue. A running stay counts when it ends.",
  ],
  [
    { code: "finishedStays", counter: "Internally", inOpeningHours: false, count: 2 },
    "All the time of 2 finished stays in statuses counted as internal time. A running stay counts when it ends.",
  ],
  [
    { code: "finishedStays", counter: "Externally", inOpeningHours: true, count: 0 },
    "No stay in statuses counted as external time has ended yet. A running stay counts when it ends.",
  ],
  [
    { code: "priorityAtCreation", userId, defaultPriorityId: 2 },
    "Given when Ada Agent created the ticket. Unless named, such a ticket gets Medium today.",
  ],
  [
    { code: "priorityChosen", userId, formerPriorityId: 2 },
    "Chosen by Ada Agent in place of Medium.",
  ],
  [{ code: "priorityUnknown" }, "The log does not say who chose it."],
  [assigned(null), "The rules of category Aid found nobody."],
  [
    assigned({ rule: "quarantine", windowMinutes: 30, tickets: [earlier], ownerId: 7 }),
    "Category Aid gives a person's tickets within 30 minutes to one owner: Ada Agent has ticket 31.",
  ],
  [
    assigned({ rule: "crossPost", windowMinutes: 5, ticket: earlier, ownerId: 7 }),
    "The person wrote about something else within 5 minutes: Ada Agent has ticket 31.",
  ],
  [
    assigned({ rule: "ourContact", contactOf: "company", userId: 7, passedOver: null, ownerId: 7 }),
    "Category Aid prefers our contact of the company, Ada Agent.",
  ],
  [
    assigned({ rule: "even", counter: 7, candidateCount: 2, place: 1, ownerId: 7 }),
    "Category Aid assigns evenly: after 7 assignments it was the turn of number 2 of 2 candidates.",
  ],
  [
    assigned({ rule: "weighted", totalWeight: 8, draw: 3, ownerId: 7 }),
    "Category Aid assigns by weight: of 1 to 8, 3 was drawn.",
  ],
  [
    assigned({ rule: "fewestOpen", openTickets: [], tiedUserIds: [7], draw: null, ownerId: 7 }),
    "Category Aid assigns to whoever has the fewest open tickets.",
  ],
  [
    assigned({ rule: "fewestOpen", openTickets: [], tiedUserIds: [7, 8], draw: 1, ownerId: 7 }),
    "Category Aid assigns to whoever has the fewest open tickets: of 2 with equally few, number 1 was drawn.",
  ],
  [
    assigned({ rule: "categoryMaster", userId: 7, passedOver: null, ownerId: 7 }),
    "Nobody else was found, so the ticket went to the master of category Aid.",
  ],
  [{ code: "namedAtCreation", userId }, "Named by Ada Agent, who created the ticket."],
  [{ code: "keptAtCreation", userId }, "Created and kept by Ada Agent."],
  [{ code: "taken", userId }, "Taken by Ada Agent."],
  [{ code: "takenByReplying", userId }, "Taken by Ada Agent with a reply to the customer."],
  [{ code: "delegatedByEscalation", level: 2 }, "Handed over by escalation when level 2 fired."],
  [{ code: "delegatedByEscalation", level: null }, "Handed over by escalation."],
  [{ code: "given", userId: 99 }, "Given by user 99."],
  [{ code: "ownerRemoved", userId }, "Left without an owner by Ada Agent."],
  [{ code: "neverOwned" }, "Nobody has owned the ticket yet."],
  [{ code: "ownerUnknown" }, "The log does not say who decided it."],
  [{ code: "unowned" }, "Nobody owns the ticket, so no owner has read it."],
  [{ code: "createdByOwner" }, "The owner created the ticket."],
  [{ code: "takenByOwner" }, "The owner took the ticket, and so has it in front of them."],
  [{ code: "readByOwner", readAt: 0 }, "The owner has read the ticket."],
  [{ code: "newsSinceReading", userId: 0 }, "News by the system since the owner read the ticket."],
  [{ code: "unreadSinceCreation" }, "The owner has not read the ticket since it was created."],
  [
    { code: "unreadSinceAssignment" },
    "The owner has not read the ticket since it was given to them.",
  ],
  [{ code: "markedBy", userId }, "Marked so by Ada Agent."],
  [{ code: "readingUnknown" }, "The log does not say what made it so."],
];

describe("a rule in English", () => {
  it.each(sentences)("%j", (rule, sentence) => {
    expect(wordsOf(describeRule(rule, names), null)).toBe(sentence);
  });

  it("calls records by their names in the language of the request", () => {
    const norwegian = namesOn({ desk, language: "no" });
    const words = wordsOf(
      describeRule({ code: "priorityHasNoLevels", priorityId }, norwegian),
      "no",
    );
    expect(words).toBe("Prioriteten Middels har ingen eskaleringsnivåer.");
  });

  it.each([
    ["de", "Die Regeln der Kategorie Aid fanden niemanden."],
    ["nl", "De regels van categorie Aid vonden niemand."],
    ["fr", "The rules of category Aid found nobody."],
  ])("is told in %s", (language, sentence) => {
    expect(wordsOf(describeRule(assigned(null), names), language)).toBe(sentence);
  });

  it("counts in a phrase that fits one and many", () => {
    const rule: Rule = { code: "priorityAtCreation", userId: 0, defaultPriorityId: 2 };
    const german = namesOn({ desk, language: "de" });
    expect(wordsOf(describeRule(rule, german), "de")).toBe(
      "Vergeben, als System die Anfrage anlegte. Ohne Angabe bekommt so eine Anfrage heute Medium.",
    );
    const level = { code: "levelAfterLevel", level: 2, previousLevel: 1 } as const;
    const after = (seconds: number): string =>
      wordsOf(describeRule({ ...level, seconds, inOpeningHours: true }, german), "de");
    expect(after(60)).toBe("Stufe 2 wird 1 Minute Öffnungszeit nach Stufe 1 fällig.");
    expect(after(61)).toBe("Stufe 2 wird 61 Sekunden Öffnungszeit nach Stufe 1 fällig.");
  });
});
