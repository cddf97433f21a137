import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { BesideProps } from "../frame/area.ts";
import type { Tag } from "./tags-screen.tsx";

/** Gives everything that has this tag another one instead, which takes its place. */
export function MergeTag({ stored, rows }: BesideProps<Tag>) {
  const say = useText();
  const [targetId, setTargetId] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const target = rows.find(({ Id }) => Id === targetId);
  if (stored === null || stored.Deleted) return null;
  return (
    <section className="grid max-w-3xl gap-3 rounded-lg bg-raised p-4">
      <h3 className="text-lg font-semibold">{say("tags.merge")}</h3>
      <Field label={say("tags.mergeInto")} hint={say("tags.mergeHint")}>
        {(control) => (
          <select
            {...control}
            className={textFieldLook}
            value={targetId}
            onChange={({ currentTarget }) => setTargetId(Number(currentTarget.value))}
          >
            <option value={0}>{say("tags.choose")}</option>
            {rows
              .filter(({ Id, Deleted }) => Id !== stored.Id && !Deleted)
              .map(({ Id, Name }) => (
                <option key={Id} value={Id}>
                  {Name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Button
        className="justify-self-start"
        disabled={target === undefined}
        onClick={() => setAsking(true)}
      >
        {say("tags.mergeAsk")}
      </Button>
      {isAsking && target !== undefined && (
        <MergeQuestion tag={stored} target={target} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

interface MergeQuestionProps {
  readonly tag: Tag;
  readonly target: Tag;
  readonly onClose: () => void;
}

function MergeQuestion({ tag, target, onClose }: MergeQuestionProps) {
  const say = useText();
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const merge = useMutation({
    mutationFn: () =>
      api.call(`counterfoil/v1/tags/${String(tag.Id)}/merge-into/${String(target.Id)}`, {
        method: "POST",
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["admin"] });
      await navigate({
        to: "/admin/$area",
        params: { area: "tags" },
        search: { item: target.Id },
      });
    },
  });
  const names = { name: tag.Name ?? "", target: target.Name ?? "" };
  return (
    <Dialog title={say("tags.mergeTitle", names)} isOpen onClose={onClose}>
      <p>{say("tags.mergeText", names)}</p>
      {merge.isError && <ErrorState error={merge.error} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{say("admin.cancel")}</Button>
        <Button look="danger" isBusy={merge.isPending} onClick={() => merge.mutate()}>
          {say("tags.mergeNamed", names)}
        </Button>
      </div>
    </Dialog>
  );
}
