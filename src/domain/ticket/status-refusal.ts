import type { BaseStatus } from "../desk/status.ts";

/** Why a wish about the status of a ticket cannot be granted. */
export type StatusRefusal =
  | {
      readonly kind: "validation";
      readonly field: "statusId";
      readonly reason:
        | { readonly code: "unknownRecord"; readonly record: "status"; readonly id: number }
        | { readonly code: "deletedRecord"; readonly record: "status"; readonly id: number };
    }
  | {
      readonly kind: "validation";
      readonly field: "statusId" | "baseStatus";
      readonly reason: { readonly code: "statusNotSavable"; readonly baseStatus: BaseStatus };
    }
  | {
      readonly kind: "forbidden";
      readonly field: "statusId" | "baseStatus";
      readonly reason: {
        readonly code: "missingRight";
        readonly right: "ServiceAdministration" | "MarkRequestsAsSpam";
      };
    }
  | {
      readonly kind: "validation";
      readonly field: "activatesAt";
      readonly reason: { readonly code: "missingActivation" };
    };
