/**
 * Which members of an answer are wanted: lower-case names, each with what is wanted below it; null = all
 * of it.
 */
export type Selection = ReadonlyMap<string, Selection | null>;

type GrowingSelection = Map<string, GrowingSelection | null>;

/** Deeper paths than any published type has; what lies below is taken whole. */
const MAX_DEPTH = 16;

/**
 * Reads `Title, Category/Name`: paths separated by commas, with `/` or `.` between their steps. Null when
 * nothing is named, which means everything. A member that is named with and without a path is taken whole.
 */
export function parseSelection(text: string | undefined): Selection | null {
  const root: GrowingSelection = new Map();
  for (const path of (text ?? "").split(",")) {
    const steps = path
      .toLowerCase()
      .split(/[/.]/)
      .map((step) => step.trim())
      .filter((step) => step !== "");
    add(root, steps.slice(0, MAX_DEPTH));
  }
  return root.size === 0 ? null : root;
}

function add(root: GrowingSelection, steps: readonly string[]): void {
  let level = root;
  for (const [index, step] of steps.entries()) {
    const known = level.get(step);
    if (known === null) return;
    if (index === steps.length - 1) {
      level.set(step, null);
      return;
    }
    const next: GrowingSelection = known ?? new Map();
    level.set(step, next);
    level = next;
  }
}
