import { Plus } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import {
  addLevel,
  formatDuration,
  hasAction,
  levelActions,
  moveLevel,
  removeLevel,
} from "./escalation-levels.ts";
import { LevelCard } from "./level-card.tsx";
import type { Priority } from "./priority.ts";

/** The chain of an escalation, from the first level to the last. */
export function LevelsControl({ draft, change, faults }: FieldProps<Priority>) {
  const say = useText();
  const { EscalationLevels: levels } = draft;
  const set = (next: Priority["EscalationLevels"]): void => change({ EscalationLevels: next });
  return (
    <div className="grid gap-2">
      <ol className="grid gap-2">
        {levels.map((level, place) => (
          <LevelCard
            key={place}
            level={level}
            place={place}
            count={levels.length}
            faults={[...faults].filter(([path]) =>
              path.startsWith(`EscalationLevels/${String(place)}/`),
            )}
            onChange={(next) => set(levels.map((each, at) => (at === place ? next : each)))}
            onMove={(by) => set(moveLevel(levels, place, by))}
            onRemove={() => set(removeLevel(levels, place))}
          />
        ))}
      </ol>
      {levels.length === 0 && <p className="text-muted">{say("levels.noneYet")}</p>}
      <Button className="justify-self-start" onClick={() => set(addLevel(levels))}>
        <Plus size={16} aria-hidden />
        {say("levels.add")}
      </Button>
    </div>
  );
}

export function LevelsValue({ row }: { readonly row: Priority }) {
  const say = useText();
  if (row.EscalationLevels.length === 0) return say("admin.none");
  return (
    <span className="grid">
      {row.EscalationLevels.map((level) => (
        <span key={level.AlertLevel}>
          L{level.AlertLevel} +{formatDuration(level.AlertTimeout)}{" "}
          {levelActions
            .filter(({ bit }) => hasAction(level, bit))
            .map(({ label }) => say(label))
            .join(", ")}
        </span>
      ))}
    </span>
  );
}
