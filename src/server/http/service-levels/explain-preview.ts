import { priorityHasFlag } from "../../../domain/desk/priority.ts";
import { nextLevel } from "../../../domain/escalation/escalation-context.ts";
import { slaTexts } from "../../texts/sla-texts.ts";
import { say, wordsOf, type Text } from "../../texts/text.ts";
import type { PriorityPreview } from "../../usecases/lists/preview-priority.ts";

/** Two or three sentences that say why a preview is what it is. */
export function explainPreview(preview: PriorityPreview, language: string | null): string {
  return [deadlineText(preview), ...levelTexts(preview)]
    .map((text) => wordsOf(text, language))
    .join(" ");
}

function deadlineText({ priority, deadlineAt }: PriorityPreview): Text {
  const { deadlineMinutes: minutes } = priority;
  if (minutes <= 0) return say(slaTexts.noDeadline);
  return say(deadlineAt === null ? slaTexts.deadlineOutOfReach : slaTexts.deadline, { minutes });
}

function levelTexts({ priority, start, end }: PriorityPreview): readonly Text[] {
  if (priority.escalationLevels.length === 0) return [say(slaTexts.noLevels)];
  if (start.secondsLeft !== null) {
    return [say(slaTexts.notStarted, { minutes: Math.round(start.secondsLeft / 60) })];
  }
  const counts = priorityHasFlag(priority, "AlertSchedule")
    ? slaTexts.levelsInOpeningHours
    : slaTexts.levelsRoundTheClock;
  const missed = nextLevel({ priority }, end.level);
  return missed === undefined
    ? [say(counts)]
    : [say(counts), say(slaTexts.levelOutOfReach, { level: missed.level })];
}
