import { describeRequest, packRequest } from "../requests/fuzz-request.ts";
import type { Finding } from "./run-fuzz.ts";

/** A finding for people, with the line that shows it again. */
export function describeFinding({ what, request, seed, faults }: Finding): string {
  const replay =
    request === null
      ? `npm run fuzz -- --seed ${seed}`
      : `npm run fuzz -- --replay ${packRequest(request)}`;
  return [
    `Found: ${what} (seed ${seed})`,
    ...(request === null ? [] : [describeRequest(request)]),
    ...faults.map((fault) => `The server logged: ${fault.trim()}`),
    `To see it again: ${replay}`,
  ].join("\n\n");
}
