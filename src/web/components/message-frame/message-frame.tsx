import { useEffect, useMemo, useRef, useState } from "react";
import { useText } from "../../lib/i18n/use-text.ts";
import { Button } from "../button.tsx";
import { cleanHtml } from "./clean-html.ts";
import { framePage } from "./frame-page.ts";
import { useScheme } from "./use-scheme.ts";

interface MessageFrameProps {
  readonly html: string;
  readonly title: string;
}

/** The HTML of a message, in a frame that runs nothing. Pictures from elsewhere wait until they are asked for. */
export function MessageFrame({ html, title }: MessageFrameProps) {
  const say = useText();
  const theme = useScheme();
  const [showsImages, setShowsImages] = useState(false);
  // A long message is not cleaned again for each change around it.
  const clean = useMemo(() => cleanHtml(html, showsImages), [html, showsImages]);
  // Colours of its own were chosen for white paper; without any it is written on the ground of the page.
  const scheme = clean.isColoured ? "light" : theme;
  return (
    <div className="grid gap-2">
      {clean.remoteImages > 0 && !showsImages && (
        <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
          {say("conversation.imagesBlocked", { count: clean.remoteImages })}
          <Button onClick={() => setShowsImages(true)}>{say("conversation.showImages")}</Button>
        </div>
      )}
      <Frame page={framePage(clean.html, { showsImages, scheme })} title={title} />
    </div>
  );
}

interface FrameProps {
  readonly page: string;
  readonly title: string;
}

/** As high as what is in it. It is measured from here, because nothing runs inside. */
function Frame({ page, title }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  const [height, setHeight] = useState(60);
  useEffect(() => {
    const body = frame.current?.contentDocument?.body;
    if (loads === 0 || !body) return;
    const observer = new ResizeObserver(() => setHeight(Math.ceil(body.scrollHeight)));
    observer.observe(body);
    return () => observer.disconnect();
  }, [loads]);
  return (
    <iframe
      ref={frame}
      title={title}
      srcDoc={page}
      // Same origin so that it can be measured; without scripts nothing in it can make use of that.
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      onLoad={() => setLoads((before) => before + 1)}
      height={height}
      className="w-full max-w-[80ch] rounded-md"
    />
  );
}
