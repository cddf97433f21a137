import type { HttpAnswer } from "./send-request.ts";

/** What a refusal says of members of the body, by path. */
export function faultsInAnswer({ status, body }: HttpAnswer): ReadonlyMap<string, string> {
  if (status < 400) return new Map();
  try {
    const { ValidationErrors: faults } = JSON.parse(body) as {
      readonly ValidationErrors?: Readonly<Record<string, string>> | null;
    };
    return new Map(Object.entries(faults ?? {}));
  } catch {
    return new Map();
  }
}
