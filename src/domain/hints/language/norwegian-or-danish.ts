const norwegianWords = new Set(
  (
    "av opp ut nå hva noen noe meg deg seg mye etter takk hjelp hjelpe hjelper hjelpen trenger fått gått vært " +
    "blitt blir uke uken mer ble dere oss når igjen mellom gjennom vår våre vårt veldig uten bruker brukeren " +
    "tilbake hei vennlig kjære passord nettverk innlogging pålogging skjerm skjermen tilgang sak saken lenke " +
    "lenken ferdig vet måned regning epost e-post ekstern sånn åpne åpner åpent låst feil melding skrive henge " +
    "jobber datamaskin søke spørre gjør gjøre gjort kjøre skjer fikk gikk brev begge mange siste både hvis noensinne " +
    "levering utenfor snart ganger deres gang frem hjem bedt riktig bestilt stoppet kjapt raskt fremdeles"
  ).split(" "),
);

const danishWords = new Set(
  (
    "af op ud nu hvad nogen noget nogle mig dig sig meget efter tak hjælp hjælpe hjælper hjælpen fået gået været " +
    "blevet bliver uge ugen mere blev jer os hvornår igen mellem gennem vores uden bruger brugeren tilbage hej " +
    "venlig kære adgangskode adgangskoden netværk netværket skærm skærmen adgang sag sagen link linket færdig " +
    "måned gør gøre køre sker fik gik åbne åbner åbent fejl besked bede bedes siger sidder arbejder skriv spørge " +
    "hvis behøver virkede lige selvom derfor altid mødes jeres dem hjemme både udenfor snart gange frem rigtig " +
    "forkert bestilt stoppede hurtigt stadig stadigvæk"
  ).split(" "),
);

/** Sounds that only one of the two writes so. Words of both lists speak for neither. */
const norwegianSpelling = /(?:bb|dd|ff|gg|kk|ll|mm|nn|pp|ss|tt)$|^(?:gj|kj|skj)|sjon|øy|ei$/;
const danishSpelling = /tion|^(?:skæ|kæ|gæ)|[bdfgklmnprstv]ede$|ndt$|øj|ej$/;

/** What somebody is known to write counts as much as one word that only that language has. */
const PRIOR_MARKS = 2;

/**
 * Says whether a text is Norwegian or Danish, by the words and spellings that only one of them has, and by
 * what the sender is known to write; null when all that speaks for neither. Statistics of letters fail here
 * where a text is short.
 */
export function norwegianOrDanish(words: readonly string[], prior: string): "no" | "da" | null {
  let balance = prior === "no" ? PRIOR_MARKS : prior === "da" ? -PRIOR_MARKS : 0;
  for (const word of words) balance += marksOf(word);
  if (balance === 0) return null;
  return balance > 0 ? "no" : "da";
}

function marksOf(word: string): number {
  const isNorwegian = norwegianWords.has(word);
  const isDanish = danishWords.has(word);
  if (isNorwegian !== isDanish) return isNorwegian ? 2 : -2;
  if (isNorwegian) return 0;
  return Number(norwegianSpelling.test(word)) - Number(danishSpelling.test(word));
}
