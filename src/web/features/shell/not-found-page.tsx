import { Link } from "@tanstack/react-router";
import { useText } from "../../lib/i18n/use-text.ts";

export function NotFoundPage() {
  const say = useText();
  return (
    <div className="mx-auto grid max-w-md gap-3 p-8">
      <h1 className="text-2xl font-semibold">{say("shell.notFoundTitle")}</h1>
      <p className="text-muted">{say("shell.notFoundText")}</p>
      <Link
        to="/"
        className="inline-flex min-h-(--target) items-center justify-self-start text-accent underline"
      >
        {say("shell.toQueue")}
      </Link>
    </div>
  );
}
