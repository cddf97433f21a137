import type { ButtonHTMLAttributes } from "react";

const looks = {
  primary: "font-semibold bg-accent text-on-accent border-accent hover:brightness-110",
  plain: "font-semibold bg-surface text-text border-border hover:bg-raised",
  quiet: "border-transparent text-text hover:bg-raised",
  danger: "font-semibold bg-surface text-bad border-bad hover:bg-bad-soft",
} as const;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: keyof typeof looks;
  /** It was pressed and is not done: it keeps its place and its words, and cannot be pressed again. */
  readonly isBusy?: boolean;
}

export function Button({
  look = "plain",
  isBusy = false,
  type = "button",
  className = "",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-busy={isBusy || undefined}
      disabled={rest.disabled === true || isBusy}
      className={`inline-flex min-h-8 min-w-(--target) cursor-pointer items-center justify-center gap-2 rounded-md border px-3 disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:min-h-11 ${looks[look]} ${className}`}
    />
  );
}
