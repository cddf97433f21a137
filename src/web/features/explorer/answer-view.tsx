import { ErrorState } from "../../components/error-state.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import type { HttpAnswer } from "./send-request.ts";

interface AnswerViewProps {
  readonly answer: HttpAnswer | undefined;
  readonly error: unknown;
}

/** Status, time, headers and body of what came back. */
export function AnswerView({ answer, error }: AnswerViewProps) {
  const say = useText();
  return (
    <section className="grid gap-2" aria-label={say("explorer.answer")} aria-live="polite">
      <h3 className="font-semibold">{say("explorer.answer")}</h3>
      {error !== null && <ErrorState error={error} />}
      {answer === undefined && error === null && (
        <p className="text-muted">{say("explorer.notSent")}</p>
      )}
      {answer !== undefined && (
        <>
          <p className={`font-semibold ${answer.status < 400 ? "text-ok" : "text-bad"}`}>
            {answer.status} {answer.statusText}
            <span className="font-normal text-muted">
              {" · "}
              {answer.tookMs} ms
            </span>
          </p>
          <details>
            <summary className="min-h-(--target) cursor-pointer text-accent">
              {say("explorer.answerHeaders", { count: answer.headers.length })}
            </summary>
            <ul className="text-xs [overflow-wrap:anywhere]">
              {answer.headers.map(([name, value]) => (
                <li key={name}>
                  <span className="font-semibold">{name}</span>: {value}
                </li>
              ))}
            </ul>
          </details>
          <textarea
            readOnly
            aria-label={say("explorer.answerBody")}
            wrap="off"
            rows={20}
            className="rounded-md border border-line bg-raised p-2 font-mono text-xs"
            value={pretty(answer.body)}
          />
        </>
      )}
    </section>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
