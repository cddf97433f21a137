import type { Instant } from "../../../domain/instant.ts";
import type { Origin } from "../../../domain/ticket/ticket.ts";
import { phraseBooks } from "../catalogue/phrases/phrase-books.ts";
import { scenarioBooks } from "../catalogue/scenarios/scenario-books.ts";
import type { ScenarioBook } from "../catalogue/scenarios/scenario-texts.ts";
import { scenarioOf, type ScenarioKey } from "../catalogue/scenarios/scenarios.ts";
import type { DemoPerson } from "../compose/compose-people.ts";
import type { Draws } from "../draws.ts";
import { fillIn } from "../fill-in.ts";
import { chooseWorker } from "./choose-colleagues.ts";
import { composeWords } from "./compose-words.ts";
import { DAY, HOUR, nextOfficeMoment } from "./office-hours.ts";
import { planOpening } from "./plan-opening.ts";
import { chooseSteps } from "./shapes.ts";
import { standstillChance } from "./standstill.ts";
import { save, takeStep } from "./steps.ts";
import type { DemoWorld, Story } from "./story.ts";
import type { TicketPlan } from "./ticket-plan.ts";

const channels: readonly Origin[] = ["Email", "CustomerCentre", "Form", "Phone", "Chat"];
const channelWeights = [60, 14, 12, 9, 5];

const WRONG_CATEGORY_SHARE = 0.04;

/** What arrived lately is not sorted yet, and much of it waits where everything arrives. */
const UNSORTED_DAYS = 7;
const UNSORTED_SHARE = 0.4;

/** A ticket of this age that still waits has mostly got a new deadline that both sides agreed on. */
const AGREED_AFTER_DAYS = 3;
const AGREED_SHARE = 0.7;

const LOOKED_AT_SHARE = 0.4;
const RETIRED_SINCE_DAYS = 300;

/** One ticket to plan: its id, when it is created, and its own chance. */
export interface TicketSeed {
  readonly ticketId: number;
  readonly at: Instant;
  readonly draws: Draws;
}

/** The life of a ticket about a customer's matter, from the first message up to now. */
export function planStory(world: DemoWorld, seed: TicketSeed): TicketPlan {
  const { draws, ticketId, at } = seed;
  const story = beginStory(world, seed);
  const opening = planOpening(story);
  const isSorted = moveWhereItBelongs(story);
  const steps = chooseSteps(story.scenario, draws);
  const stops = draws.chance(standstillChance(world.time, at));
  const taken = stops ? steps.slice(0, draws.whole(0, steps.length - 1)) : steps;
  if (isSorted) for (const name of taken) takeStep(story, name);
  const { now } = world.time;
  const lastAt = story.events.findLast((event) => event.at <= now)?.at ?? at;
  if (stops) agreeOnDeadline(story, lastAt);
  return {
    ticketId,
    opening,
    events: story.events.filter((event) => event.at <= now),
    standIn: story.standIn,
    readAt: planReading(story, lastAt),
  };
}

function beginStory(world: DemoWorld, { ticketId, at, draws }: TicketSeed): Story {
  const person = choosePerson(world, at, draws);
  const book = scenarioBooks[person.language];
  const { scenario, texts } = chooseMatter(book, draws);
  const words = composeWords(draws, person, at);
  const channel = channels[draws.weighted(channelWeights)] ?? "Email";
  const lostShare = isUnsorted(world, at) ? UNSORTED_SHARE : WRONG_CATEGORY_SHARE;
  const isLost = channel !== "Phone" && draws.chance(lostShare);
  return {
    world,
    draws,
    ticketId,
    person,
    language: person.language,
    scenario,
    texts,
    phrases: phraseBooks[person.language],
    words,
    title: fillIn(draws.pick(texts.titles), words),
    channel,
    arrivesIn: isLost ? "Support" : scenario.category,
    standIn: chooseWorker(scenario.category, draws),
    colleague: chooseWorker(scenario.category, draws),
    pace: scenario.mood < -40 ? 0.4 : 1,
    at,
    events: [],
  };
}

/** Some people write far more often than others, and those who left wrote only long ago. */
function choosePerson({ people, time }: DemoWorld, at: Instant, draws: Draws): DemoPerson {
  for (;;) {
    const person = people[Math.floor(people.length * draws.next() ** 1.5)];
    if (person === undefined || person.company?.contactId === 1) continue;
    if (person.retired && at > time.today - RETIRED_SINCE_DAYS * DAY) continue;
    return person;
  }
}

/** One of the matters that the language has texts for. */
function chooseMatter(book: ScenarioBook, draws: Draws) {
  const keys = Object.keys(book) as ScenarioKey[];
  const position = draws.weighted(keys.map((key) => scenarioOf(key).frequency ?? 1));
  const key = keys[position] ?? "passwordReset";
  const texts = book[key];
  if (texts === undefined) throw new Error(`there are no texts for ${key}`);
  return { scenario: scenarioOf(key), texts };
}

/**
 * A team lead sorts what arrived in the wrong category; its rules look for another owner then. False when
 * the ticket still waits for that, and for whoever may then work on it.
 */
function moveWhereItBelongs(story: Story): boolean {
  const { arrivesIn, scenario, world, draws } = story;
  if (arrivesIn === scenario.category) return true;
  if (isUnsorted(world, story.at)) return false;
  story.at = nextOfficeMoment(story.at + draws.whole(1, 30) * 600, draws);
  // Only members may put anything into the category for security.
  const sorter = scenario.category === "Security" ? "hebr" : "maso";
  save(story, sorter, { categoryId: world.ids.category(scenario.category), owner: "automatic" });
  return true;
}

function isUnsorted({ time }: DemoWorld, at: Instant): boolean {
  return at > time.now - UNSORTED_DAYS * DAY;
}

function agreeOnDeadline(story: Story, lastAt: Instant): void {
  const { draws, world } = story;
  const { now, today } = world.time;
  if (now - lastAt < AGREED_AFTER_DAYS * DAY || !draws.chance(AGREED_SHARE)) return;
  story.at = nextOfficeMoment(lastAt + draws.whole(1, 20) * HOUR, draws);
  save(story, "owner", { deadlineAt: today + draws.whole(1, 21) * DAY + 14 * HOUR });
}

/** The owner looks at what came in last, some time later. */
function planReading({ draws, world }: Story, lastAt: Instant): Instant | null {
  const readAt = nextOfficeMoment(lastAt + draws.whole(5, 400) * 60, draws);
  return draws.chance(LOOKED_AT_SHARE) && readAt <= world.time.now ? readAt : null;
}
