import { useState } from "react";
import { textFieldLook, type ControlProps } from "../../../components/field.tsx";
import { formatDuration, parseDuration } from "./escalation-levels.ts";

interface DurationInputProps {
  readonly control?: ControlProps;
  readonly label?: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
}

/** Hours and minutes, however somebody types them; what is no duration falls back to the last that was one. */
export function DurationInput({ control, label, minutes, onChange }: DurationInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && parseDuration(typed) === null;
  return (
    <input
      {...control}
      aria-label={label}
      aria-invalid={isWrong || control?.["aria-invalid"] || undefined}
      className={`${textFieldLook} max-w-24`}
      value={typed ?? formatDuration(minutes)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const parsed = parseDuration(value);
        if (parsed !== null) onChange(parsed);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
