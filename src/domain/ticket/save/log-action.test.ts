import { describe, expect, test } from "vitest";
import { buildPriority } from "../../../../test/support/build-priority.ts";
import {
  categories,
  priorities,
  statuses,
  tags,
  users,
} from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  persons,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { decideSave } from "./decide-save.ts";
import type { LogEntry } from "./save-decision.ts";
import type { SaveSituation } from "./save-situation.ts";

const NEW_TICKET = 19;
const TAKES_OWNERSHIP = 20;
const CHANGE_STATUS = 21;
const CHANGE_SECURITY_STATUS = 22;
const EDIT = 33;
const DELETE = 34;
const AUTO_CATEGORIZED = 49;

function logOf(save: SaveSituation): LogEntry {
  const decision = decideSave(save);
  if (decision.kind !== "write") throw new Error(`not written: ${JSON.stringify(decision)}`);
  return decision.write.log;
}

/** Every event moves the whole chain: level, time and what is left of it. */
const restless = buildPriority({
  priorityId: priorities.medium,
  levelMinutes: [60, 60],
  reactions: { ChangedOwner: "Restart", Closed: "Restart", ChangedPriority: "Restart" },
});
const escalated = { escalationLevel: 2, escalatesAt: null, escalationSecondsLeft: 5 };
const toCaller = { owner: users.caller };
const postponed = {
  baseStatus: "Postponed",
  statusId: statuses.postponed,
  activatesAt: SAVE_NOW + 60,
} as const;

describe("the log calls a save", () => {
  const rows: readonly {
    readonly what: string;
    readonly wishes: SaveWishes;
    readonly action: number;
  }[] = [
    { what: "a change of ownership", wishes: { input: toCaller }, action: TAKES_OWNERSHIP },
    {
      what: "a change of ownership also when the chain starts over",
      wishes: { input: toCaller, priorities: [restless], stored: escalated },
      action: TAKES_OWNERSHIP,
    },
    {
      what: "a change of ownership also when the rules chose the caller",
      wishes: { input: { owner: "automatic" }, automaticOwner: choiceOf(users.caller) },
      action: TAKES_OWNERSHIP,
    },
    {
      what: "an edit when another becomes owner",
      wishes: { input: { owner: users.colleague } },
      action: EDIT,
    },
    {
      what: "an edit when nobody is owner any more",
      wishes: { input: { owner: 0 } },
      action: EDIT,
    },
    {
      what: "an edit when more than the owner changes",
      wishes: { input: { ...toCaller, title: "Changed" } },
      action: EDIT,
    },
    {
      what: "an edit when the origin changes with the owner, which has no number of its own",
      wishes: { input: { ...toCaller, origin: "Email" } },
      action: EDIT,
    },
    {
      what: "an edit when secondary persons change with the owner",
      wishes: { input: { ...toCaller, secondaryPersonIds: [persons.ben] } },
      action: EDIT,
    },
    {
      what: "a change of status",
      wishes: { input: { statusId: statuses.queued } },
      action: CHANGE_STATUS,
    },
    {
      what: "a change of status when it closes",
      wishes: { input: { baseStatus: "Closed" } },
      action: CHANGE_STATUS,
    },
    {
      what: "a change of status also when the chain starts over",
      wishes: { input: { baseStatus: "Closed" }, priorities: [restless], stored: escalated },
      action: CHANGE_STATUS,
    },
    {
      what: "a change of status when it is spam",
      wishes: { input: { baseStatus: "Spam" }, rights: ["EditAllRequests", "MarkRequestsAsSpam"] },
      action: CHANGE_STATUS,
    },
    {
      what: "a change of status when only the end of a postponement moves",
      wishes: { stored: postponed, input: { activatesAt: SAVE_NOW + 120 } },
      action: CHANGE_STATUS,
    },
    {
      what: "an edit when status and owner change",
      wishes: { input: { ...toCaller, baseStatus: "Closed" } },
      action: EDIT,
    },
    {
      what: "an edit when status and priority change",
      wishes: { input: { baseStatus: "Closed", priorityId: priorities.low } },
      action: EDIT,
    },
    {
      what: "a change of security",
      wishes: { input: { securityLevel: "Internal" } },
      action: CHANGE_SECURITY_STATUS,
    },
    {
      what: "an edit when security and tags change",
      wishes: { input: { securityLevel: "Internal", tags: [{ tagId: tags.vip }] } },
      action: EDIT,
    },
    {
      what: "an edit when only the origin changes",
      wishes: { input: { origin: "Email" } },
      action: EDIT,
    },
    {
      what: "an edit when only secondary persons change",
      wishes: { input: { secondaryPersonIds: [persons.ben] } },
      action: EDIT,
    },
    { what: "an edit when the deadline moves", wishes: { input: { deadlineAt: 5 } }, action: EDIT },
    {
      what: "a deletion, whatever else changes",
      wishes: {
        input: { baseStatus: "Deleted", title: "Changed", categoryId: categories.sales },
        stored: { suggestedCategoryId: categories.sales },
        rights: ["ServiceAdministration"],
      },
      action: DELETE,
    },
    {
      what: "an edit when a deleted ticket stays so",
      wishes: {
        input: { title: "Changed" },
        stored: { baseStatus: "Deleted", statusId: statuses.deleted },
      },
      action: EDIT,
    },
    {
      what: "an automatic categorisation when the suggested category is taken",
      wishes: {
        input: { categoryId: categories.sales, title: "Changed" },
        stored: { suggestedCategoryId: categories.sales },
      },
      action: AUTO_CATEGORIZED,
    },
    {
      what: "an edit when another category than the suggested one is taken",
      wishes: {
        input: { categoryId: categories.sales },
        stored: { suggestedCategoryId: categories.membersOnly },
      },
      action: EDIT,
    },
  ];

  test.each(rows)("$what", ({ wishes, action }) => {
    expect(logOf(buildSaveSituation(wishes))).toMatchObject({
      action,
      userId: users.caller,
      at: SAVE_NOW,
    });
  });

  test("a creation when the ticket is new, whatever it starts as", () => {
    const input = { ...toCaller, baseStatus: "Closed", securityLevel: "Internal" } as const;
    expect(logOf(buildCreation({ input })).action).toBe(NEW_TICKET);
  });

  test("the same when it falls into the second of the save before", () => {
    const stored = { lastChangedAt: SAVE_NOW };
    expect(logOf(buildSaveSituation({ stored, input: { origin: "Email" } })).action).toBe(EDIT);
  });
});

describe("the details of a log entry", () => {
  test("say what has no number: the origin and who came and went as a secondary person", () => {
    const stored = { secondaryPersonIds: [persons.cleo, persons.ben] };
    const input = { secondaryPersonIds: [persons.ada, persons.ben], origin: "Chat" } as const;
    expect(logOf(buildSaveSituation({ stored, input })).details).toEqual({
      secondaryPersons: { added: [persons.ada], removed: [persons.cleo] },
      origin: { from: "Phone", to: "Chat" },
    });
  });

  test("say why the rules chose the owner", () => {
    const automaticOwner = choiceOf(users.colleague);
    const save = buildSaveSituation({ automaticOwner, input: { owner: "automatic" } });
    expect(logOf(save).details).toEqual({ assignment: automaticOwner.trace });
  });

  test("are missing when the numbers say everything", () => {
    expect(logOf(buildSaveSituation({ input: { title: "Changed" } })).details).toBeNull();
    expect(logOf(buildCreation()).details).toBeNull();
  });
});

describe("an automatic assignment", () => {
  test.each([
    { countsAsDelegation: true, countDelegationIn: categories.sales },
    { countsAsDelegation: false, countDelegationIn: 0 },
  ])("that counts ($countsAsDelegation) is counted in the new category", (row) => {
    const { countsAsDelegation, countDelegationIn } = row;
    const automaticOwner = { ...choiceOf(users.colleague), countsAsDelegation };
    const input = { owner: "automatic", categoryId: categories.sales } as const;
    const decision = decideSave(buildSaveSituation({ automaticOwner, input }));
    expect(decision).toMatchObject({ kind: "write", write: { countDelegationIn } });
  });
});

function choiceOf(ownerId: number) {
  return {
    ownerId,
    rule: "even",
    countsAsDelegation: true,
    trace: {
      categoryId: categories.support,
      method: "Even",
      onlyLoggedInUsers: false,
      excludedUserId: 0,
      decidedAt: SAVE_NOW,
      members: [],
      steps: [],
    },
  } as const;
}
