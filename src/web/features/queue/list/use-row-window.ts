import { useCallback, useLayoutEffect, useState, type RefObject } from "react";
import { flushSync } from "react-dom";

/** Rows come and go by groups, so that a step of scrolling seldom renders anything. */
const GROUP = 4;

export interface RowWindow {
  readonly onScroll: () => void;
  /** The first row that is drawn, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Scrolls just so far that the row can be seen. */
  readonly reveal: (index: number) => void;
  /** How many whole rows can be seen at once. */
  readonly rowsOnPage: () => number;
}

export interface RowWindowOptions {
  /** The element that scrolls. */
  readonly scrollerRef: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly rowHeight: number;
  /** Of what stands above the rows and does not scroll away. */
  readonly headHeight: number;
}

/** Which rows of a long list have to be drawn: those that can be seen, and a few around them. */
export function useRowWindow({
  scrollerRef,
  count,
  rowHeight,
  headHeight,
}: RowWindowOptions): RowWindow {
  const [groups, setGroups] = useState({ first: 0, last: 5 });

  const follow = useCallback(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    const groupHeight = rowHeight * GROUP;
    const { scrollTop, clientHeight } = scroller;
    const around = groupHeight / 4;
    const first = Math.max(0, Math.floor((scrollTop - around) / groupHeight));
    const last = Math.floor((scrollTop + clientHeight + around) / groupHeight);
    setGroups((before) =>
      before.first === first && before.last === last ? before : { first, last },
    );
  }, [scrollerRef, rowHeight]);

  // The browser is about to draw what was scrolled to; left to its own time, React would be a frame late.
  const onScroll = useCallback(() => flushSync(follow), [follow]);

  useLayoutEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return;
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scrollerRef, follow]);

  const rowsOnPage = useCallback(() => {
    const height = (scrollerRef.current?.clientHeight ?? 0) - headHeight;
    return Math.max(1, Math.floor(height / rowHeight));
  }, [scrollerRef, rowHeight, headHeight]);

  const reveal = useCallback(
    (index: number) => {
      const scroller = scrollerRef.current;
      if (scroller === null) return;
      const top = index * rowHeight;
      const bottom = top + rowHeight - (scroller.clientHeight - headHeight);
      if (scroller.scrollTop > top) scroller.scrollTop = top;
      else if (scroller.scrollTop < bottom) scroller.scrollTop = bottom;
    },
    [scrollerRef, rowHeight, headHeight],
  );

  const from = Math.min(groups.first * GROUP, Math.max(0, count - 1));
  const to = Math.min((groups.last + 1) * GROUP, count);
  return { onScroll, from, to, reveal, rowsOnPage };
}
