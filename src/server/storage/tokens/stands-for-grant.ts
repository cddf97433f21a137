/**
 * Condition on `access_token`: it is the last one of a consent from which more can come, or has come, by a
 * refresh token or a ticket. It is kept when it has expired, because the consent is revoked through it.
 * `$2` is now, `$3` the instant at which tickets that have just ended were last used.
 */
export const standsForGrant = `(
        not exists (
          select from access_token newer
           where newer.grant_id = access_token.grant_id and newer.token_id > access_token.token_id)
        and (
          exists (
            select from refresh_token
             where refresh_token.grant_id = access_token.grant_id
               and refresh_token.used_at is null and refresh_token.expires_at > $2)
          or exists (
            select from login_ticket
             where login_ticket.grant_id = access_token.grant_id and login_ticket.last_used_at > $3)))`;
