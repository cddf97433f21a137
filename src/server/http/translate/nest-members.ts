import { AppError } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";

/** The error of a record that is one argument among others: its members are named below the argument. */
export function nestMembers(error: AppError, argument: string): AppError {
  const { members } = error.details;
  if (members === undefined || members.size === 0) return error;
  const nested = new Map([...members].map(([path, fault]) => [`${argument}/${path}`, fault]));
  return new AppError(error.code, sayFaults(nested), { ...error.details, members: nested });
}
