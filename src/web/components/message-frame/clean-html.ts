import createPurifier from "dompurify";

/** The HTML of a message that is safe to lay out. */
export interface CleanHtml {
  readonly html: string;
  /** Pictures from elsewhere, whose sender would learn that the message was read. */
  readonly remoteImages: number;
  /** It brings colours of its own, which were chosen for white paper. */
  readonly isColoured: boolean;
}

const forbidden = [
  "template",
  "slot",
  "style",
  "form",
  "input",
  "button",
  "select",
  "textarea",
  "option",
  "dialog",
  "video",
  "audio",
  "picture",
  "source",
  "track",
];
/** All that fetch something, besides the `src` of a picture, and those that name parts of the page. */
const fetching = ["srcset", "background", "poster", "action", "formaction", "ping", "id", "name"];
const openable = /^(?:https?:\/\/|mailto:|tel:)/i;
const remote = /^https:\/\//i;
const inside = /^data:image\/(?:png|jpe?g|gif|webp|bmp);/i;

/**
 * Takes out of a message whatever runs, asks for something or leads back into the workspace. It is
 * read in a document that is not shown, so nothing is fetched on the way.
 */
export function cleanHtml(html: string, showsImages: boolean): CleanHtml {
  const root = createPurifier(window).sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: forbidden,
    FORBID_ATTR: fetching,
    ALLOW_DATA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  let remoteImages = 0;
  let isColoured = false;
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    isColoured ||= hasColour(element);
    if (/url\(|image-set|@import|expression|\\/i.test(element.getAttribute("style") ?? "")) {
      element.removeAttribute("style");
    }
    // Laid over other parts of the message, it could make them say something else.
    element.style.removeProperty("position");
    if (element.matches("a, area")) guardLink(element);
    else element.removeAttribute("href");
    if (element.matches("img")) {
      if (isRemote(element)) remoteImages += 1;
      guardImage(element, showsImages);
    } else element.removeAttribute("src");
  }
  const holder = document.implementation.createHTMLDocument("").createElement("div");
  holder.append(root);
  return { html: holder.innerHTML, remoteImages, isColoured };
}

function hasColour(element: HTMLElement): boolean {
  return (
    /color|background/i.test(element.getAttribute("style") ?? "") ||
    element.hasAttribute("bgcolor") ||
    element.hasAttribute("color")
  );
}

/** What is opened learns nothing of this page and cannot steer it. An address within the workspace is none of a message. */
function guardLink(link: Element): void {
  if (!openable.test(link.getAttribute("href")?.trim() ?? "")) {
    link.removeAttribute("href");
    return;
  }
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer");
}

/** An address of the workspace itself would be asked with the rights of the reader. */
function isRemote(image: Element): boolean {
  const address = image.getAttribute("src")?.trim() ?? "";
  return (
    remote.test(address) && URL.canParse(address) && new URL(address).origin !== location.origin
  );
}

function guardImage(image: HTMLElement, showsImages: boolean): void {
  const address = image.getAttribute("src")?.trim() ?? "";
  if (!inside.test(address) && !(showsImages && isRemote(image))) image.removeAttribute("src");
  image.setAttribute("referrerpolicy", "no-referrer");
  image.style.maxWidth = "100%";
}
