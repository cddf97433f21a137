import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { ErrorState } from "../../../components/error-state.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { MessageFrame } from "../../../components/message-frame/message-frame.tsx";
import { ApiError } from "../../../lib/api/api-error.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { BesideProps } from "../frame/area.ts";
import { newestTicketQuery, previewQuery, useCustomerLanguages } from "./template-queries.ts";
import type { FilledTemplate, Template } from "./template.ts";

/** What a customer would get by the template as it stands in the form, on a ticket that is there. */
export function TemplatePreview({ draft }: BesideProps<Template>) {
  const say = useText();
  const api = useApi();
  const languages = useCustomerLanguages();
  const newest = useQuery(newestTicketQuery(api)).data;
  const [typed, setTyped] = useState<string | null>(null);
  const [languageId, setLanguageId] = useState(0);
  const number = typed ?? String(newest ?? "");
  const ticketId = /^[1-9]\d{0,8}$/.test(number.trim()) ? Number(number) : 0;
  const template = useDeferredValue(draft);
  const wish = { template, ticketId, languageId };
  const preview = useQuery({ ...previewQuery(api, wish), placeholderData: keepPreviousData });
  return (
    <section
      className="grid min-w-0 gap-3 rounded-lg bg-raised p-4"
      aria-label={say("templates.preview")}
    >
      <h3 className="text-lg font-semibold">{say("templates.preview")}</h3>
      <div className="grid grid-cols-2 gap-2">
        <Field label={say("templates.ticket")}>
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              className={textFieldLook}
              value={number}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <Field label={say("templates.language")}>
          {(control) => (
            <select
              {...control}
              className={textFieldLook}
              value={languageId}
              onChange={({ currentTarget }) => setLanguageId(Number(currentTarget.value))}
            >
              <option value={0}>{say("templates.default")}</option>
              {languages.map(({ LanguageId, Name }) => (
                <option key={LanguageId} value={LanguageId}>
                  {Name}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {ticketId === 0 && <p className="text-muted">{say("templates.whichTicket")}</p>}
      {template.Bodies.length === 0 && <p className="text-muted">{say("templates.noTexts")}</p>}
      {preview.isError ? (
        <PreviewError error={preview.error} />
      ) : (
        preview.data !== undefined && template.Bodies.length > 0 && <Filled filled={preview.data} />
      )}
    </section>
  );
}

/** What is wrong with the template is worth more than that something is. */
function PreviewError({ error }: { readonly error: Error }) {
  const faults = error instanceof ApiError ? [...new Set(error.faults.values())] : [];
  if (faults.length === 0) return <ErrorState error={error} />;
  return (
    <output className="grid gap-1 rounded-md bg-bad-soft p-3 text-bad">
      {faults.map((fault) => (
        <span key={fault}>{fault}</span>
      ))}
    </output>
  );
}

function Filled({ filled }: { readonly filled: FilledTemplate }) {
  const say = useText();
  const { Subject, Plain, Html, Sms } = filled;
  return (
    <div className="grid min-w-0 gap-3 [overflow-wrap:anywhere]">
      <p className="font-semibold">{Subject}</p>
      {(Html ?? "") !== "" && <MessageFrame html={Html ?? ""} title={say("templates.html")} />}
      {(Plain ?? "") !== "" && (
        <div className="grid gap-1">
          <p className="text-xs text-muted">{say("templates.plain")}</p>
          <p className="whitespace-pre-wrap">{Plain}</p>
        </div>
      )}
      {(Sms ?? "") !== "" && (
        <div className="grid gap-1">
          <p className="text-xs text-muted">{say("templates.sms")}</p>
          <p className="whitespace-pre-wrap">{Sms}</p>
        </div>
      )}
    </div>
  );
}
