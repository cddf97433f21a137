interface LoadingProps {
  /** For those who hear the page. */
  readonly words: string;
  readonly className?: string;
}

const widths = ["w-1/3", "w-2/3", "w-1/2"] as const;

/** Grey lines where something is on its way. What comes within a moment comes without them. */
export function Loading({ words, className = "p-6" }: LoadingProps) {
  return (
    <output className={`block animate-late ${className}`}>
      <span className="sr-only">{words}</span>
      <span aria-hidden className="grid max-w-xl gap-3">
        {widths.map((width) => (
          <span key={width} className={`h-3 rounded-sm bg-line ${width}`} />
        ))}
      </span>
    </output>
  );
}
