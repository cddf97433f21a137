import { Link } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { textFieldLook } from "../../components/field.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { findOperations, type Operation } from "./description.ts";

/** More than these at once nobody reads; a word more finds the rest. */
const SHOWN_MAX = 150;

/** Without what the heading above it says. */
const shortPath = (path: string): string =>
  path.replace(/^\/api\/(?:v1\/)?(?:Agents\/[^/]+\/)?/, "");

interface OperationListProps {
  readonly operations: readonly Operation[];
  readonly chosen: string | undefined;
}

/** Operations by what they belong to, searched by address, name or summary. */
export function OperationList({ operations, chosen }: OperationListProps) {
  const say = useText();
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const found = useMemo(() => findOperations(operations, asked), [operations, asked]);
  const shown = found.slice(0, SHOWN_MAX);
  const tags = [...new Set(shown.map(({ tag }) => tag))];
  return (
    <>
      <div className="grid gap-1 px-4 py-2">
        <input
          type="search"
          aria-label={say("explorer.find")}
          placeholder={say("explorer.find")}
          className={textFieldLook}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <output className="block text-xs text-muted">
          {say("explorer.found", { count: found.length })}
        </output>
      </div>
      <nav
        aria-label={say("explorer.operations")}
        className="min-h-0 flex-1 overflow-auto px-2 pb-2"
      >
        {tags.map((tag) => (
          <section key={tag}>
            <h2 className="px-2 pt-3 pb-1 text-xs font-semibold text-muted">{tag}</h2>
            <ul>
              {shown
                .filter((each) => each.tag === tag)
                .map(({ id, method, path }) => (
                  <li key={id}>
                    <Link
                      to="/explorer"
                      search={{ operation: id }}
                      aria-current={id === chosen ? "page" : undefined}
                      className="grid min-h-(--row) grid-cols-[3.5rem_1fr] items-center rounded-md px-2 hover:bg-raised aria-[current=page]:bg-raised aria-[current=page]:font-semibold pointer-coarse:min-h-11"
                    >
                      <span className="text-xs text-muted">{method}</span>
                      <span className="truncate">{shortPath(path)}</span>
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        {found.length > SHOWN_MAX && (
          <p className="p-2 text-muted">
            {say("explorer.more", { count: found.length - SHOWN_MAX })}
          </p>
        )}
      </nav>
    </>
  );
}
