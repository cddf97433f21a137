import { RefusedError } from "../../usecases/refused.ts";
import { refusalError } from "./refusal-error.ts";

/** Does something that may be refused; whoever called is told why. */
export async function tellRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedError) throw refusalError(error.refusals);
    throw error;
  }
}
