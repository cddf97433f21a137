import {
  priorityFlagBits,
  type EscalationEvent,
  type EscalationLevel,
  type EscalationReaction,
  type Priority,
} from "../../src/domain/desk/priority.ts";

export interface PriorityWishes {
  readonly priorityId?: number;
  /** Minutes of each level; they get the numbers 1, 2, 3 … */
  readonly levelMinutes?: readonly number[];
  readonly levels?: readonly EscalationLevel[];
  readonly reactions?: Partial<Record<EscalationEvent, EscalationReaction>>;
  /** The chain keeps to opening hours. */
  readonly alertSchedule?: boolean;
  readonly deadlineMinutes?: number;
}

/** A priority that reacts to nothing and is open round the clock, but for what is wished. */
export function buildPriority(wishes: PriorityWishes = {}): Priority {
  const levels = (wishes.levelMinutes ?? []).map((minutes, index) =>
    buildLevel(index + 1, minutes),
  );
  const closed = { startMinute: 0, stopMinute: 0 };
  return {
    priorityId: wishes.priorityId ?? 1,
    name: "Normal",
    deleted: false,
    flags: wishes.alertSchedule === true ? priorityFlagBits.AlertSchedule : 0,
    sortOrder: 1,
    reactions: {
      Read: "None",
      ChangedOwner: "None",
      NewInfo: "None",
      Closed: "None",
      ChangedPriority: "None",
      New: "None",
      ...wishes.reactions,
    },
    deadlineMinutes: wishes.deadlineMinutes ?? 0,
    weekHours: [closed, closed, closed, closed, closed, closed, closed],
    weekBreaks: [[], [], [], [], [], [], []],
    holidays: [],
    escalationLevels: wishes.levels ?? levels,
  };
}

export function buildLevel(level: number, afterMinutes: number): EscalationLevel {
  return {
    escalationLevelId: 100 + level,
    level,
    afterMinutes,
    action: 0,
    delegateToUserId: 0,
    scriptId: 0,
    emailTo: "",
    smsTo: "",
    replyTemplateIds: {
      customerEmail: 0,
      userEmail: 0,
      categoryMasterEmail: 0,
      othersEmail: 0,
      customerSms: 0,
      userSms: 0,
      categoryMasterSms: 0,
      othersSms: 0,
    },
  };
}
