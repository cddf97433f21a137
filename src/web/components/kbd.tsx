/** Keys as people know them: `Ctrl K` is two caps. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="inline-flex shrink-0 gap-1">
      {keys.split(" ").map((key, index) => (
        <kbd
          key={`${key}-${String(index)}`}
          className="min-w-5 rounded-sm border border-line bg-raised px-1 text-center font-sans text-xs text-muted"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
