import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { Button } from "../../../components/button.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area } from "./area.ts";
import { useNameOf } from "./name-control.tsx";

interface RowHeadingProps<T> {
  readonly area: Area<T>;
  readonly row: T;
  readonly isNew: boolean;
  readonly isDirty: boolean;
  readonly change: (changes: Partial<T>) => void;
}

/** Which row it is; a new one can begin as an example that shows how one may look. */
export function RowHeading<T>({ area, row, isNew, isDirty, change }: RowHeadingProps<T>) {
  const say = useText();
  const nameOf = useNameOf();
  const { example } = area;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Link
        to="/admin/$area"
        params={{ area: area.name }}
        search={{}}
        className="-my-2 inline-flex min-h-8 w-full items-center gap-1 text-accent two-pane:hidden pointer-coarse:min-h-11"
      >
        <ArrowLeft size={16} aria-hidden />
        {say(area.title)}
      </Link>
      <h2 className="min-w-0 text-2xl font-semibold [overflow-wrap:anywhere]">
        {isNew ? say(area.add) : nameOf(area.nameOf(row)) || say("admin.nameless")}
      </h2>
      {isNew && example !== undefined && !isDirty && (
        <Button onClick={() => change(example(row, say))}>{say("asking.fillExample")}</Button>
      )}
    </div>
  );
}
