import type { Mark } from "./search-queries.ts";

interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A text in which what was looked for stands out. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const ends = [0, ...marks.map(({ Start, Length }) => Start + Length)];
  return (
    <>
      {marks.map(({ Start, Length }, index) => (
        <span key={Start}>
          {text.slice(ends[index], Start)}
          <mark className="rounded-sm bg-warn-soft text-text">
            {text.slice(Start, Start + Length)}
          </mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
