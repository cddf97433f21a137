import { AppError } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";

/**
 * Does something with a record that is one argument among others. What is said of the record's members
 * then names them from the body down: `NewEntity/Title`.
 */
export async function underArgument<Result>(
  argument: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const members = error instanceof AppError ? error.details.members : undefined;
    if (!(error instanceof AppError) || members === undefined || members.size === 0) throw error;
    const placed = new Map([...members].map(([path, fault]) => [`${argument}/${path}`, fault]));
    throw new AppError(error.code, sayFaults(placed), { ...error.details, members: placed });
  }
}
