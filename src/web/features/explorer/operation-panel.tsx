import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { AnswerView } from "./answer-view.tsx";
import { BodyFaults } from "./body-faults.tsx";
import { BodyFields } from "./body-fields.tsx";
import { CallerChoice } from "./caller-choice.tsx";
import type { Description, Operation } from "./description.ts";
import { faultsInAnswer } from "./faults-in-answer.ts";
import { ParameterFields } from "./parameter-fields.tsx";
import { requestOf } from "./request.ts";
import { sendRequest, type Caller } from "./send-request.ts";
import { Snippets } from "./snippets.tsx";
import { useBodyCheck } from "./use-body-check.ts";
import { WriteQuestion } from "./write-question.tsx";

interface OperationPanelProps {
  readonly operation: Operation;
  readonly description: Description;
  readonly caller: Caller;
  readonly onCallerChange: (caller: Caller) => void;
}

/** One operation: what it takes, a way to send it, and what came back. */
export function OperationPanel(props: OperationPanelProps) {
  const { operation, description, caller, onCallerChange } = props;
  const say = useText();
  const { example } = operation;
  const [body, setBody] = useState(() =>
    example === undefined ? "" : JSON.stringify(example, null, 2),
  );
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [isAsking, setAsking] = useState(false);
  const [isAgreed, setAgreed] = useState(!operation.writes);
  const [checked, setChecked] = useState<string | null>(null);
  const check = useBodyCheck(body, operation, description);
  const request = requestOf(operation, { values, body });
  const send = useMutation({ mutationFn: () => sendRequest(request, caller) });
  const refused: ReadonlyMap<string, string> =
    send.data === undefined ? new Map() : faultsInAnswer(send.data);
  const isChecked = checked === body;
  const run = (hasAgreed: boolean): void => {
    if (check.isWrong && !isChecked) setChecked(body);
    else if (hasAgreed) send.mutate();
    else setAsking(true);
  };
  return (
    <div className="@container grid content-start gap-4 p-4 two-pane:p-6">
      <Link
        to="/explorer"
        search={{}}
        className="inline-flex min-h-8 items-center gap-1 text-accent two-pane:hidden"
      >
        <ArrowLeft size={16} aria-hidden />
        {say("explorer.title")}
      </Link>
      <div>
        <h2 className="text-lg font-semibold [overflow-wrap:anywhere]">
          {operation.method} {operation.path}
        </h2>
        <p className="text-muted">{operation.summary}</p>
      </div>
      <div className="grid items-start gap-6 @min-[900px]:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <CallerChoice caller={caller} onChange={onCallerChange} />
          <ParameterFields operation={operation} values={values} onChange={setValues} />
          {operation.body !== null && (
            <BodyFields
              operation={operation}
              description={description}
              text={body}
              check={check}
              refused={refused}
              onChange={(text) => {
                setBody(text);
                send.reset();
              }}
            />
          )}
          <BodyFaults check={check} isShown={isChecked} refused={refused} />
          <Button
            look="primary"
            className="justify-self-start"
            isBusy={send.isPending}
            onClick={() => run(isAgreed)}
          >
            {say(check.isWrong && isChecked ? "explorer.sendAnyway" : "explorer.send")}
          </Button>
        </div>
        <div className="grid min-w-0 gap-4">
          <AnswerView answer={send.data} error={send.error} />
          <Snippets request={request} />
        </div>
      </div>
      <WriteQuestion
        isOpen={isAsking}
        method={`${operation.method} ${operation.path}`}
        onClose={() => setAsking(false)}
        onAgree={() => {
          setAsking(false);
          setAgreed(true);
          run(true);
        }}
      />
    </div>
  );
}
