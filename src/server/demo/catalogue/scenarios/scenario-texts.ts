import type { ScenarioKey } from "./scenarios.ts";

/**
 * What people write about one matter. Words in braces are filled in: see `fill-in.ts`. Greeting and
 * signature come on top.
 */
export interface ScenarioTexts {
  readonly titles: readonly string[];
  /** The customer's first message. */
  readonly problem: string;
  /** What the agent asks back, and what the customer answers. */
  readonly question: string;
  readonly answer: string;
  /** The agent's message that settles the matter. */
  readonly resolution: string;
}

/** The matters that a language has texts for. */
export type ScenarioBook = Readonly<Partial<Record<ScenarioKey, ScenarioTexts>>>;
