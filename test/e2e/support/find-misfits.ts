import type { Page } from "playwright-core";

/** What of a page as it is does not fit: too wide, clipped, too small for a pointer, or without a name. */
export function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(look);
}

/** Runs in the page. What is for hearing only is one pixel wide. */
const look = `(() => {
  const LEAST = 24;
  const root = document.documentElement;
  const faults = [];
  const over = root.scrollWidth - root.clientWidth;
  if (over > 0) faults.push("the page is " + over + " pixels too wide");

  const words = (each) => each.innerText.trim().replaceAll(/\\s+/g, " ").slice(0, 40);
  const nameOf = (each) => {
    const by = (each.getAttribute("aria-labelledby") ?? "").split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    const labels = [...(each.labels ?? [])].map((label) => label.textContent).join(" ");
    return (by || each.getAttribute("aria-label") || labels || each.textContent || each.title || "").trim();
  };
  const isSeen = (each) => {
    const { width, height } = each.getBoundingClientRect();
    return each.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
  };
  const told = (each) => each.localName + " '" + (words(each) || nameOf(each)).slice(0, 40) + "'";

  // What is cut off and is not meant to be: of lines that end in dots the pointer tells the rest.
  for (const each of document.querySelectorAll("body *")) {
    if (each.matches("input, textarea, select, canvas, svg, svg *, iframe") || !isSeen(each)) continue;
    if (each.closest(".truncate, .line-clamp-2, [title]") !== null || words(each) === "") continue;
    const { overflowX, overflowY } = getComputedStyle(each);
    const cut = (overflow) => overflow === "hidden" || overflow === "clip";
    if (cut(overflowX) && each.scrollWidth > each.clientWidth + 1)
      faults.push(told(each) + " is cut off by " + (each.scrollWidth - each.clientWidth));
    else if (cut(overflowY) && each.scrollHeight > each.clientHeight + 1)
      faults.push(told(each) + " is cut off below by " + (each.scrollHeight - each.clientHeight));
  }

  const controls = "button, a[href], select, textarea, summary, input:not([type=hidden]), "
    + "[role=option], [role=menuitem], [role=slider]";
  for (const each of document.querySelectorAll(controls)) {
    if (!isSeen(each)) continue;
    if (nameOf(each) === "") faults.push(each.outerHTML.slice(0, 80) + " has no name");
    // Links within a sentence are as high as its line; a label is pressed as well as its box.
    if (each.localName === "a" && getComputedStyle(each).display === "inline") continue;
    const boxes = [each, ...(each.labels ?? [])].map((box) => box.getBoundingClientRect());
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    if (width < LEAST - 0.5 || height < LEAST - 0.5)
      faults.push(told(each) + " is only " + Math.round(width) + " by " + Math.round(height));
  }
  return [...new Set(faults)];
})()`;
