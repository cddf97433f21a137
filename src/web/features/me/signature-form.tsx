import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { useStoreOwn } from "./use-store-own.ts";

interface SignatureFormProps {
  readonly path: string;
  readonly stored: string;
}

export function SignatureForm({ path, stored }: SignatureFormProps) {
  const say = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const store = useStoreOwn(path);
  const text = typed ?? stored;
  const isChanged = text !== stored;
  return (
    <div className="grid gap-2">
      <Field label={say("me.signature")} hint={say("me.signatureHint")}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            className={`${textFieldLook} py-1`}
            value={text}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          disabled={!isChanged}
          isBusy={store.isPending}
          onClick={() => store.mutate({ RequestSignature: text })}
        >
          {say("me.saveSignature")}
        </Button>
        <output>{store.isSuccess && !isChanged ? say("me.saved") : ""}</output>
      </div>
      {store.isError && <ErrorState error={store.error} />}
    </div>
  );
}
