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
    throw error instanceof AppError ? placeUnder(argument, error) : error;
  }
}

/**
 * The same error with the members of a record named from the body down; null = the record is the body.
 * What is said of arguments `beside` the record names them already.
 */
export function placeUnder(
  argument: string | null,
  error: AppError,
  beside: readonly string[] = [],
): AppError {
  const { members } = error.details;
  if (argument === null || members === undefined || members.size === 0) return error;
  const isBeside = (path: string) => beside.includes(path.replace(/\/.*/s, ""));
  const placed = new Map(
    [...members].map(([path, fault]) => [isBeside(path) ? path : `${argument}/${path}`, fault]),
  );
  return new AppError(error.code, sayFaults(placed), { ...error.details, members: placed });
}
