import type { AssignmentStep } from "../../../domain/assignment/assignment-trace.ts";
import type { OwnerRule, PriorityRule, ReadingRule } from "../../../domain/explain/rules.ts";
import { explainOwnerTexts as owners } from "../../texts/explain-owner-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { countOf, minutesOf } from "./counted-words.ts";
import type { Names } from "./names.ts";

/** Why a ticket has its priority. */
export function describePriority(rule: PriorityRule, names: Names): Text {
  switch (rule.code) {
    case "priorityAtCreation": {
      const priority = names.priority(rule.defaultPriorityId);
      return say(owners.atCreation, { user: names.user(rule.userId), priority });
    }
    case "priorityChosen": {
      const former = names.priority(rule.formerPriorityId);
      return say(owners.chosen, { user: names.user(rule.userId), former });
    }
    case "priorityUnknown":
      return say(owners.chosenBySomebody);
  }
}

/** Why a ticket has its owner. */
export function describeOwner(rule: OwnerRule, names: Names): Text {
  switch (rule.code) {
    case "assignedByRules":
      return describeAssignment(rule.decidedBy, names.category(rule.categoryId), names);
    case "namedAtCreation":
      return say(owners.namedAtCreation, { user: names.user(rule.userId) });
    case "keptAtCreation":
      return say(owners.kept, { user: names.user(rule.userId) });
    case "taken":
      return say(owners.taken, { user: names.user(rule.userId) });
    case "takenByReplying":
      return say(owners.takenByReplying, { user: names.user(rule.userId) });
    case "delegatedByEscalation":
      return rule.level === null
        ? say(owners.escalated)
        : say(owners.escalatedAt, { level: rule.level });
    case "given":
      return say(owners.given, { user: names.user(rule.userId) });
    case "ownerRemoved":
      return say(owners.removed, { user: names.user(rule.userId) });
    case "neverOwned":
      return say(owners.neverOwned);
    case "ownerUnknown":
      return say(owners.decidedBySomebody);
  }
}

function describeAssignment(step: AssignmentStep | null, category: string, names: Names): Text {
  if (step === null) return say(owners.nobodyFound, { category });
  const user = names.user(step.ownerId);
  switch (step.rule) {
    case "quarantine": {
      const ticketId = step.tickets.at(-1)?.ticketId ?? 0;
      const time = minutesOf(step.windowMinutes);
      return say(owners.quarantine, { category, time, user, ticketId });
    }
    case "crossPost": {
      const ticketId = step.ticket?.ticketId ?? 0;
      return say(owners.crossPost, { time: minutesOf(step.windowMinutes), user, ticketId });
    }
    case "ourContact":
      return step.contactOf === "company"
        ? say(owners.ourContactOfCompany, { category, user })
        : say(owners.ourContactOfPerson, { category, user });
    case "even":
      return say(owners.even, {
        category,
        assignments: countOf(step.counter, owners.oneAssignment, owners.assignments),
        place: (step.place ?? 0) + 1,
        candidates: countOf(step.candidateCount, owners.oneCandidate, owners.candidates),
      });
    case "weighted":
      return say(owners.weighted, {
        category,
        total: step.totalWeight,
        draw: step.draw ?? 0,
      });
    case "fewestOpen":
      return step.draw === null
        ? say(owners.fewestOpen, { category })
        : say(owners.fewestOpenDrawn, {
            category,
            tied: step.tiedUserIds.length,
            draw: step.draw,
          });
    case "categoryMaster":
      return say(owners.categoryMaster, { category });
  }
}

/** Why a ticket counts as read, or not. */
export function describeReading(rule: ReadingRule, names: Names): Text {
  switch (rule.code) {
    case "unowned":
      return say(owners.unowned);
    case "createdByOwner":
      return say(owners.createdByOwner);
    case "takenByOwner":
      return say(owners.takenByOwner);
    case "readByOwner":
      return say(owners.readByOwner);
    case "newsSinceReading":
      return say(owners.newsSinceReading, { user: names.user(rule.userId) });
    case "unreadSinceCreation":
      return say(owners.unreadSinceCreation);
    case "unreadSinceAssignment":
      return say(owners.unreadSinceAssignment);
    case "markedBy":
      return say(owners.marked, { user: names.user(rule.userId) });
    case "readingUnknown":
      return say(owners.madeSoBySomebody);
  }
}
