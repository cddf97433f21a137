import type { BusinessClock } from "../../src/domain/business-clock.ts";
import type { Priority } from "../../src/domain/desk/priority.ts";
import { businessClocks } from "../../src/server/usecases/business-clocks.ts";
import { buildDesk } from "../support/build-desk.ts";
import { buildPriority } from "../support/build-priority.ts";
import { openingFrames, type Frame } from "./opening-frames.ts";

/** One priority for each frame, which lends its clock to all priorities with that frame. */
const lenders = new Map<Frame["week"], Priority>(
  Object.values(openingFrames).map(({ week, holidays }, position) => [
    week,
    { ...buildPriority({ priorityId: position + 1 }), weekHours: week, holidays },
  ]),
);

const clocksByZone = new Map<string, (priority: Priority) => BusinessClock>();

/**
 * The server's own clocks for the priorities of histories. Histories have a desk each but share their
 * frames, and making a clock is costly; so they also share the clocks.
 */
export function frameClocks(baseTimeZone: string): (priority: Priority) => BusinessClock {
  const desk = { priorities: [...lenders.values()], settings: { baseTimeZone } };
  const clockOf = clocksByZone.get(baseTimeZone) ?? businessClocks(buildDesk(desk));
  clocksByZone.set(baseTimeZone, clockOf);
  return ({ weekHours }) => {
    const lender = lenders.get(weekHours);
    if (lender === undefined) throw new Error("a priority without one of the known frames");
    return clockOf(lender);
  };
}
