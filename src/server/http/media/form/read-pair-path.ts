/** A path with more steps than this is refused: no body is nested deeper. */
const maxSteps = 64;

const firstStep = /[^.[\]]+|\[[^\]]*\]/y;
const nextStep = /\.[^.[\]]+|\[[^\]]*\]/y;

/**
 * The steps that a pair's name leads through: `Category.TicketCategoryId`, `Tags[0][Id]`. Between
 * brackets a step may hold dots, or be empty (`Ids[]`). Undefined when the name is no such path.
 */
export function readPairPath(name: string): readonly string[] | undefined {
  const steps: string[] = [];
  for (let position = 0; position < name.length;) {
    const form = position === 0 ? firstStep : nextStep;
    form.lastIndex = position;
    const [step] = form.exec(name) ?? [];
    if (step === undefined || steps.length === maxSteps) return undefined;
    steps.push(bare(step));
    position = form.lastIndex;
  }
  return steps.length === 0 ? undefined : steps;
}

function bare(step: string): string {
  if (step.startsWith("[")) return step.slice(1, -1);
  return step.startsWith(".") ? step.slice(1) : step;
}
