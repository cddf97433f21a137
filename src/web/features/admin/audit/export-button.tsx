import { useMutation } from "@tanstack/react-query";
import { Button } from "../../../components/button.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import { saveFile } from "../../../lib/save-file.ts";
import type { AuditFilter } from "./audit-filters.tsx";

/** Writes changes into a file. A link would not do: what it leads to is asked for without the token of the page. */
export function ExportButton({ filter: { what, by } }: { readonly filter: AuditFilter }) {
  const say = useText();
  const api = useApi();
  const write = useMutation({
    mutationFn: async () => {
      const query = { what: what || undefined, by: by || undefined };
      // As JSON, the content is text in base64.
      const { value } = await api.call<string>("counterfoil/v1/audit/export", { query });
      saveFile("audit.csv", value);
    },
  });
  return (
    <>
      <Button isBusy={write.isPending} onClick={() => write.mutate()}>
        {say("audit.export")}
      </Button>
      {write.error !== null && (
        <p role="alert" className="text-bad">
          {write.error.message}
        </p>
      )}
    </>
  );
}
