import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What an automatic reader finds inaccessible on a page as it is, in short. */
export async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // The reader is a script, and the frames of messages run none, so it would wait for them for ever. They
    // themselves are read, with their titles; only from inside nothing answers. In one run of the whole
    // page that can be asked for, reading frame by frame it cannot.
    .options({ iframes: false })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
    ),
  );
}

/** By how many pixels the page is wider than the screen; 0 = nobody has to scroll sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  const root = "document.documentElement";
  return page.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`);
}
