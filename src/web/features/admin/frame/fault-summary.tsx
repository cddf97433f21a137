import { useEffect, useRef, type RefObject } from "react";
import { ErrorState } from "../../../components/error-state.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area, AreaField } from "./area.ts";
import { fieldsIn } from "./changes.ts";
import type { SaveRow } from "./use-save-row.ts";

interface FaultSummaryProps<T> {
  readonly area: Area<T>;
  readonly saving: SaveRow<T>;
  readonly form: RefObject<HTMLFormElement | null>;
}

/** Why a row was not stored, with a way to each field at fault; the focus goes to the first. */
export function FaultSummary<T>({ area, saving, form }: FaultSummaryProps<T>) {
  const say = useText();
  const { faults, error, isBusy } = saving;
  const fields = fieldsIn(area.sections);
  const go = (field: AreaField<T> | undefined): void => focusField(form.current, field);
  const first = [...faults.keys()][0];
  const focused = useRef<unknown>(null);
  useEffect(() => {
    if (faults.size === 0 || isBusy || focused.current === faults) return;
    focused.current = faults;
    focusField(form.current, fieldOf(fields, first ?? ""));
  });
  if (faults.size === 0) {
    return error === null || error === undefined ? null : <ErrorState error={error} />;
  }
  return (
    <div role="alert" className="grid gap-1 rounded-lg bg-bad-soft p-4 text-bad">
      <p className="font-semibold">{say("admin.notSaved", { count: faults.size })}</p>
      <ul className="grid gap-1">
        {[...faults].map(([path, fault]) => {
          const field = fieldOf(fields, path);
          return (
            <li key={path}>
              <button
                type="button"
                className="min-h-(--target) cursor-pointer text-left underline"
                onClick={() => go(field)}
              >
                {field === undefined ? path : say(field.label)}
              </button>
              {": "}
              {fault}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function fieldOf<T>(fields: readonly AreaField<T>[], path: string): AreaField<T> | undefined {
  const [member = ""] = path.split("/");
  return fields.find(({ id, members }) => id === path || members.some((each) => each === member));
}

function focusField<T>(form: HTMLFormElement | null, field: AreaField<T> | undefined): void {
  if (field === undefined) return;
  const place = form?.querySelector(`[data-field="${CSS.escape(field.id)}"]`);
  const control =
    place?.querySelector<HTMLElement>("[aria-invalid=true]") ??
    place?.querySelector<HTMLElement>("input, select, textarea, button");
  control?.focus();
}
