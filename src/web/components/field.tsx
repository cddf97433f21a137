import { useId, type ReactNode } from "react";

interface FieldProps {
  readonly label: string;
  /** It is said to those who hear the page only; the control itself tells the others. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong with what stands in it. */
  readonly fault?: string | undefined;
  /** Gives the control what ties it to its words. */
  readonly children: (control: ControlProps) => ReactNode;
}

export interface ControlProps {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** A label, the control it belongs to, and what there is to say of it. */
export function Field({ label, isLabelHidden = false, hint, fault, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : labelLook}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": describedBy === "" ? undefined : describedBy,
        "aria-invalid": fault === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="text-xs text-bad">
          {fault}
        </p>
      )}
    </div>
  );
}

/** How the name of a control looks: quieter than what stands in it. */
export const labelLook = "text-xs font-semibold text-muted";

/** How a text field looks, for whoever draws one. */
export const textFieldLook =
  "min-h-8 w-full rounded-md border border-border bg-surface px-2 text-text placeholder:text-muted aria-invalid:border-bad pointer-coarse:min-h-11";
