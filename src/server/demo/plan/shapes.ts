import { isFault, type Scenario } from "../catalogue/scenarios/scenarios.ts";
import type { Draws } from "../draws.ts";
import type { StepName } from "./steps.ts";

interface Shape {
  /** How often, compared with the others. */
  readonly weight: number;
  readonly steps: readonly StepName[];
  /** Only where something is broken: wishes do not come back or fulfil themselves. */
  readonly onlyFaults?: true;
}

/** The ways in which stories go after the customer's first message. */
const shapes: readonly Shape[] = [
  { weight: 20, steps: ["resolve", "close"] },
  { weight: 15, steps: ["resolve", "thank", "close"] },
  { weight: 10, steps: ["acknowledge", "resolve", "thank", "close"] },
  { weight: 14, steps: ["ask", "answer", "resolve", "close"] },
  { weight: 8, steps: ["ask", "answer", "resolve", "thank", "close"] },
  { weight: 9, steps: ["acknowledge", "note", "resolve", "close"] },
  { weight: 5, steps: ["ask", "remind", "answer", "resolve", "thank", "close"] },
  {
    weight: 4,
    steps: ["acknowledge", "nudge", "note", "delegate", "ask", "answer", "resolve", "close"],
  },
  {
    weight: 7,
    steps: [
      "ask",
      "answer",
      "note",
      "waitForSupplier",
      "nudge",
      "resume",
      "resolve",
      "thank",
      "close",
    ],
  },
  { weight: 4, onlyFaults: true, steps: ["resolve", "close", "relapse", "repairAgain", "close"] },
  {
    weight: 3,
    onlyFaults: true,
    steps: [
      "acknowledge",
      "ask",
      "answer",
      "resolve",
      "close",
      "relapse",
      "note",
      "repairAgain",
      "thank",
      "close",
    ],
  },
  { weight: 5, onlyFaults: true, steps: ["solveAlone", "close"] },
  { weight: 4, steps: ["ask", "remind", "close"] },
  { weight: 7, steps: ["acknowledge", "postpone", "resolve", "close"] },
];

/** One of the ways that fit the matter. */
export function chooseSteps(scenario: Scenario, draws: Draws): readonly StepName[] {
  const fitting = shapes.filter(({ onlyFaults }) => onlyFaults !== true || isFault(scenario));
  const position = draws.weighted(fitting.map(({ weight }) => weight));
  return fitting[position]?.steps ?? [];
}
