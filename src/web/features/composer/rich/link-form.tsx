import { useId, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../../components/button.tsx";
import { textFieldLook } from "../../../components/field.tsx";
import { useText } from "../../../lib/i18n/use-text.ts";
import { addressOf } from "./address-of.ts";

interface LinkFormProps {
  /** Where it leads already; null = it is none yet. */
  readonly href: string | null;
  readonly onLink: (href: string | null) => void;
  readonly onClose: () => void;
}

/** Asks where a link leads. It stands in a form already, so it is none of its own. */
export function LinkForm({ href, onLink, onClose }: LinkFormProps) {
  const say = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(href?.replace(/^mailto:/i, "") ?? "");
  const [isFaulty, setFaulty] = useState(false);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const settle = (): void => {
    const address = addressOf(typed);
    if (address === null) {
      setFaulty(true);
      return;
    }
    onLink(address);
    onClose();
  };
  return (
    // Keys of whatever stands in it are heard here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      aria-label={say("rich.link")}
      className="flex flex-wrap items-center gap-2 border-t border-line p-1"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && event.target === field.current) settle();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        ref={field}
        aria-label={say("rich.address")}
        aria-invalid={isFaulty || undefined}
        aria-describedby={isFaulty ? id : undefined}
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        className={`${textFieldLook} min-w-32 flex-1`}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setFaulty(false);
        }}
      />
      <Button look="primary" onClick={settle}>
        {say("rich.setLink")}
      </Button>
      {href !== null && (
        <Button
          onClick={() => {
            onLink(null);
            onClose();
          }}
        >
          {say("rich.removeLink")}
        </Button>
      )}
      <Button look="quiet" onClick={onClose}>
        {say("composer.goBack")}
      </Button>
      {isFaulty && (
        <p id={id} role="alert" className="w-full text-xs text-bad">
          {say("rich.noAddress")}
        </p>
      )}
    </fieldset>
  );
}
