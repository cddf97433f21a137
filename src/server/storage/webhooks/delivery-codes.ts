/** What has become of an event for one webhook. */
export const deliveryStateCodes = { Waiting: 1, Delivered: 2, Dropped: 3 } as const;

export type DeliveryState = keyof typeof deliveryStateCodes;

/** Why an event was given up. */
export const dropReasonCodes = { TooManyAttempts: 1, TooOld: 2, WebhookStopped: 3 } as const;

export type DropReason = keyof typeof dropReasonCodes;
