import { useText } from "../../lib/i18n/use-text.ts";
import { describeFault } from "./describe-fault.ts";
import type { BodyCheck } from "./use-body-check.ts";

interface BodyFaultsProps {
  readonly check: BodyCheck;
  /** Only once somebody tried to send it: half a body is always wrong. */
  readonly isShown: boolean;
  /** What the server said of members, by path. */
  readonly refused: ReadonlyMap<string, string>;
}

/** What is wrong with the body by line, and what some values in it mean. */
export function BodyFaults({ check, isShown, refused }: BodyFaultsProps) {
  const say = useText();
  const faults = [
    ...(isShown && check.brokenAt !== null
      ? [{ path: "", line: check.brokenAt, text: say("explorer.broken") }]
      : []),
    ...(isShown
      ? [...check.faults].map(([path, fault]) => ({
          path,
          line: check.lineOf(path),
          text: describeFault(fault, say),
        }))
      : []),
    ...[...refused].map(([path, text]) => ({ path, line: check.lineOf(path), text })),
  ];
  return (
    <>
      {faults.length > 0 && (
        <ul role="alert" className="grid gap-1 rounded-lg bg-bad-soft p-3 text-bad">
          {faults.map(({ path, line, text }) => (
            <li key={`${path} ${text}`}>
              <span className="font-semibold">
                {say("explorer.line", { line })}
                {path === "" ? "" : ` · ${path}`}
              </span>
              : {text}
            </li>
          ))}
        </ul>
      )}
      {[...check.meanings].map(([path, meaning]) => (
        <p key={path} className="rounded-lg bg-info-soft p-3 text-info">
          <span className="font-semibold">{path}</span>: {say(`explorer.${meaning}`)}
        </p>
      ))}
    </>
  );
}
