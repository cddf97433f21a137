import { useSyncExternalStore } from "react";

/** Whether the page is shown light or dark, by choice or by what the system wants. */
export function useScheme(): "light" | "dark" {
  return useSyncExternalStore(subscribe, () =>
    getComputedStyle(document.documentElement).colorScheme === "dark" ? "dark" : "light",
  );
}

function subscribe(onChange: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  system.addEventListener("change", onChange);
  return () => {
    chosen.disconnect();
    system.removeEventListener("change", onChange);
  };
}
