import { defineTexts } from "./text.ts";

/** About limits on what one caller may do. */
export const limitTexts = defineTexts({
  tooManyRequests: {
    en: "Too many requests. Try again after the time that Retry-After tells.",
    no: "For mange forespørsler. Prøv igjen etter tiden som Retry-After angir.",
    sv: "För många begäranden. Försök igen efter den tid som Retry-After anger.",
    da: "For mange anmodninger. Prøv igen efter den tid, som Retry-After angiver.",
    de: "Zu viele Aufrufe. Versuchen Sie es nach der Zeit erneut, die Retry-After nennt.",
    nl: "Te veel aanroepen. Probeer het opnieuw na de tijd die Retry-After noemt.",
  },
});
