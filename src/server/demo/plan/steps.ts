import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import { internalNotes } from "../catalogue/phrases/internal-notes.ts";
import { isFault } from "../catalogue/scenarios/scenarios.ts";
import { DAY, HOUR, nextOfficeMoment, nextWakingMoment } from "./office-hours.ts";
import { planClosingFields } from "./plan-custom-fields.ts";
import type { Story } from "./story.ts";
import type { Actor } from "./ticket-plan.ts";
import { agentNotes, agentReplies, customerWrites } from "./write-messages.ts";

interface Step {
  /** Agents keep office hours, customers sleep at night. */
  readonly by: "agent" | "customer";
  /** It happens this many hours after the step before: at least, at most. */
  readonly afterHours: readonly [min: number, max: number];
  readonly write: (story: Story) => void;
}

const PRIORITY_HIGH = 3;

/** What can happen in a story, by name. */
const steps = {
  acknowledge: {
    by: "agent",
    afterHours: [0.1, 5],
    write: (story) => reply(story, story.phrases.acknowledgements),
  },
  ask: {
    by: "agent",
    afterHours: [0.2, 10],
    write: (story) => {
      agentReplies(story, story.texts.question);
      save(story, "owner", { statusId: story.world.ids.status("waitingForCustomer") });
    },
  },
  answer: {
    by: "customer",
    afterHours: [0.4, 40],
    write: (story) => {
      customerWrites(story, story.texts.answer);
      save(story, "intake", { statusId: story.world.ids.status("open") });
    },
  },
  remind: {
    by: "agent",
    afterHours: [50, 110],
    write: (story) => reply(story, story.phrases.reminders),
  },
  nudge: {
    by: "customer",
    afterHours: [26, 90],
    write: (story) => {
      customerWrites(story, story.draws.pick(story.phrases.nudges));
      if (story.draws.chance(0.3)) save(story, "owner", { priorityId: PRIORITY_HIGH });
    },
  },
  note: {
    by: "agent",
    afterHours: [0.3, 8],
    write: (story) => agentNotes(story, story.draws.pick(internalNotes)),
  },
  delegate: {
    by: "agent",
    afterHours: [0.3, 12],
    write: (story) => save(story, "owner", { owner: story.world.ids.user(story.colleague) }),
  },
  waitForSupplier: {
    by: "agent",
    afterHours: [0.5, 10],
    write: (story) => {
      reply(story, story.phrases.delays);
      save(story, "owner", { statusId: story.world.ids.status("waitingForThirdParty") });
    },
  },
  resume: {
    by: "agent",
    afterHours: [20, 80],
    write: (story) => save(story, "owner", { statusId: story.world.ids.status("open") }),
  },
  postpone: {
    by: "agent",
    afterHours: [1, 20],
    write: (story) => {
      const activatesAt = nextOfficeMoment(story.at + story.draws.whole(3, 14) * DAY, story.draws);
      save(story, "owner", { baseStatus: "PostponedSpecific", activatesAt });
      story.at = activatesAt;
      save(story, "owner", { baseStatus: "Active" });
    },
  },
  resolve: {
    by: "agent",
    afterHours: [0.3, 14],
    write: (story) => {
      const helper = story.draws.chance(0.08) ? story.colleague : "owner";
      agentReplies(story, story.texts.resolution, helper);
    },
  },
  thank: {
    by: "customer",
    afterHours: [0.3, 20],
    write: (story) => {
      const { repairThanks, thanks } = story.phrases;
      customerWrites(
        story,
        story.draws.pick(isFault(story.scenario) ? [...repairThanks, ...thanks] : thanks),
      );
    },
  },
  solveAlone: {
    by: "customer",
    afterHours: [0.3, 9],
    write: (story) => {
      customerWrites(story, story.draws.pick(story.phrases.selfSolved));
    },
  },
  close: {
    by: "agent",
    afterHours: [0.05, 26],
    write: (story) => save(story, "owner", { baseStatus: "Closed", ...planClosingFields(story) }),
  },
  relapse: {
    by: "customer",
    afterHours: [30, 150],
    write: (story) => {
      customerWrites(story, story.draws.pick(story.phrases.relapses));
      save(story, "intake", { baseStatus: "Active" });
    },
  },
  repairAgain: {
    by: "agent",
    afterHours: [0.3, 10],
    write: (story) => reply(story, story.phrases.secondRepairs),
  },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** Lets one step happen: time passes, then something is done. */
export function takeStep(story: Story, name: StepName): void {
  const { by, afterHours, write }: Step = steps[name];
  const [min, max] = afterHours;
  // Short waits are more common than long ones, so the exponent is drawn and not the time.
  const hours = min * (max / min) ** story.draws.next() * story.pace;
  const earliest = story.at + Math.ceil(hours * HOUR);
  story.at =
    by === "agent"
      ? nextOfficeMoment(earliest, story.draws)
      : nextWakingMoment(earliest, story.draws);
  write(story);
}

export function save(story: Story, actor: Actor, input: TicketInput): void {
  story.events.push({ at: story.at, actor, save: input });
}

function reply(story: Story, texts: readonly string[]): void {
  agentReplies(story, story.draws.pick(texts));
}
