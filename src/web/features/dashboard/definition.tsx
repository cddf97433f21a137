import { Popover, PopoverDisclosure, PopoverHeading, PopoverProvider } from "@ariakit/react";
import { Info } from "lucide-react";
import { useText } from "../../lib/i18n/use-text.ts";

interface DefinitionProps {
  readonly name: string;
  readonly means: string;
}

/** Says on demand what a number counts. */
export function Definition({ name, means }: DefinitionProps) {
  const say = useText();
  return (
    <PopoverProvider placement="bottom-end">
      <PopoverDisclosure
        aria-label={say("dashboard.means", { name })}
        className="inline-flex min-h-(--target) min-w-(--target) cursor-pointer items-center justify-center rounded-md text-muted hover:bg-raised hover:text-text"
      >
        <Info size={16} aria-hidden />
      </PopoverDisclosure>
      <Popover
        gutter={4}
        className="z-40 grid max-w-[min(20rem,calc(100vw-1.5rem))] gap-1 rounded-md border border-line bg-surface p-3 text-text shadow-lg"
      >
        <PopoverHeading className="font-semibold">{name}</PopoverHeading>
        <p>{means}</p>
      </Popover>
    </PopoverProvider>
  );
}
