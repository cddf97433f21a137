import { useEffect } from "react";

/** The mark on what got its title here, so that words that change or fit later lose it again. */
const MARK = "data-clipped";

/** Whatever has no room for all of its words says them to whoever points at it. One listener serves the whole page. */
export function ClippedTitles() {
  useEffect(() => {
    const tell = ({ target }: Event): void => {
      const clipped = target instanceof Element ? target.closest<HTMLElement>(".truncate") : null;
      if (clipped === null || (clipped.title !== "" && !clipped.hasAttribute(MARK))) return;
      const isWhole = clipped.scrollWidth <= clipped.clientWidth;
      clipped.toggleAttribute(MARK, !isWhole);
      if (isWhole) clipped.removeAttribute("title");
      else clipped.title = clipped.innerText;
    };
    document.addEventListener("pointerover", tell);
    return () => document.removeEventListener("pointerover", tell);
  }, []);
  return null;
}
