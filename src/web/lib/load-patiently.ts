const TRY_AGAIN_MS = 3000;

/**
 * A part of the page that nobody waits for: while the network is gone it is fetched again and again, because
 * a part that fails takes the page along, with everything that was typed into it.
 */
export async function loadPatiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
  }
}
