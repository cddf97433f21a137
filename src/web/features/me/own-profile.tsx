import { useQuery } from "@tanstack/react-query";
import type { User } from "../../../contract/carriers/user.ts";
import type { UserPresenceStatus } from "../../../contract/carriers/user-presence-status.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import { ErrorState } from "../../components/error-state.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { AvailabilityForm } from "./availability-form.tsx";
import { SignatureForm } from "./signature-form.tsx";

/** What the desk knows of its user and he may change himself. */
export function OwnProfile({ associateId }: { readonly associateId: number }) {
  const api = useApi();
  const path = `v1/User/${String(associateId)}`;
  const own = useQuery({
    queryKey: ["me", associateId],
    queryFn: async ({ signal }) => {
      const [user, presence] = await Promise.all([
        api.call<JsonOf<typeof User>>(path, { signal }),
        api.call<JsonOf<typeof UserPresenceStatus>>(`${path}/UserPresenceStatus`, { signal }),
      ]);
      return { user: user.value, presence: presence.value };
    },
  });
  if (own.isError) return <ErrorState error={own.error} onRetry={() => void own.refetch()} />;
  if (own.data === undefined) return null;
  const { user, presence } = own.data;
  return (
    <>
      <SignatureForm path={path} stored={user.RequestSignature ?? ""} />
      <AvailabilityForm
        path={`${path}/UserPresenceStatus`}
        isAway={presence.Status === "StatusNotAvailable"}
        text={presence.Message ?? ""}
      />
    </>
  );
}
