import type { Instant } from "../../../domain/instant.ts";
import type { Origin } from "../../../domain/ticket/ticket.ts";
import type { CategoryName } from "../catalogue/categories.ts";
import type { DemoLanguage } from "../catalogue/languages.ts";
import type { Phrases } from "../catalogue/phrases/phrases.ts";
import type { Scenario } from "../catalogue/scenarios/scenarios.ts";
import type { ScenarioTexts } from "../catalogue/scenarios/scenario-texts.ts";
import type { DemoLogin } from "../catalogue/users.ts";
import type { DemoPerson } from "../compose/compose-people.ts";
import type { DemoSale } from "../compose/compose-sales.ts";
import type { DemoIds } from "../demo-ids.ts";
import type { Draws } from "../draws.ts";
import type { Words } from "../fill-in.ts";
import type { DemoTime } from "./plan-creation-times.ts";
import type { PlannedEvent } from "./ticket-plan.ts";

/** What all stories are made from. */
export interface DemoWorld {
  readonly people: readonly DemoPerson[];
  readonly sales: readonly DemoSale[];
  readonly ids: DemoIds;
  readonly time: DemoTime;
}

/** One customer with one matter, and the story as far as it is written. */
export interface Story {
  readonly world: DemoWorld;
  readonly draws: Draws;
  readonly ticketId: number;
  readonly person: DemoPerson;
  readonly language: DemoLanguage;
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  readonly phrases: Phrases;
  readonly words: Words;
  readonly title: string;
  /** How the customer writes. */
  readonly channel: Origin;
  /** Where the ticket arrives; not always where it belongs. */
  readonly arrivesIn: CategoryName;
  readonly standIn: DemoLogin;
  /** Another one who works in the category. */
  readonly colleague: DemoLogin;
  /** 1 = usual; less is faster. */
  readonly pace: number;
  /** Where the story is in time. */
  at: Instant;
  readonly events: PlannedEvent[];
}
