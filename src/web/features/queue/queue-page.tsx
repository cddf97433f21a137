import { useText } from "../../lib/i18n/use-text.ts";

export function QueuePage() {
  const say = useText();
  return <h1 className="p-4 text-2xl font-semibold">{say("shell.queue")}</h1>;
}
