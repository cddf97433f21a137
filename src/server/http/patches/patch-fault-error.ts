import { AppError } from "../../errors.ts";
import { patchRequestTexts } from "../../texts/patch-request-texts.ts";
import { say } from "../../texts/text.ts";
import type { PatchFault } from "../media/patch/patch-fault.ts";

/**
 * The refusal of a patch with everything that stands against it. A patch that can never be applied is
 * invalid even if a test in it fails as well; one whose tests fail was made for another state.
 */
export function patchFaultError(faults: readonly PatchFault[]): AppError {
  const invalid = faults.filter(({ kind }) => kind === "invalid");
  const [code, told] =
    invalid.length > 0 ? (["validation", invalid] as const) : (["conflict", faults] as const);
  const members = new Map<string, PatchFault["text"]>();
  for (const { path, text } of told) if (!members.has(path)) members.set(path, text);
  const [first] = told;
  if (first === undefined) throw new Error("a patch was refused for no reason");
  const text = say(patchRequestTexts.refused, { path: first.path, fault: first.text });
  return new AppError(code, text, { members });
}
