/** How this installation lets callers show who they are. */
export interface CredentialSettings {
  /** Its name in tickets, tokens, challenges and addresses. */
  readonly contextIdentifier: string;
  /** Which schemes of the Authorization header are accepted. */
  readonly schemes: {
    readonly basic: boolean;
    readonly ticket: boolean;
    readonly bearer: boolean;
  };
  /** `required`: a call with a ticket must name its application, and no call may name an unknown one. */
  readonly appTokens: "off" | "optional" | "required";
  /** Applications may sign in as their system user. */
  readonly systemUsers: boolean;
  /** Cookies also travel in the clear. */
  readonly insecureCookies: boolean;
}

export const usualCredentialSettings: CredentialSettings = {
  contextIdentifier: "Default",
  schemes: { basic: true, ticket: true, bearer: true },
  appTokens: "optional",
  systemUsers: false,
  insecureCookies: false,
};
