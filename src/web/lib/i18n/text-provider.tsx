import { useEffect, useState, type ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { usePreferences } from "../preferences/preference-context.ts";
import { chooseLanguage, languages, type Language } from "./languages.ts";
import { LaterTextsContext } from "./later-texts.tsx";
import { loadMessages, type Messages } from "./load-messages.ts";

interface Loaded {
  readonly key: string;
  readonly language: Language;
  readonly messages: Messages;
  readonly hasLater: boolean;
}

/** Shows its children once their language is there; until then, what is on the screen stays. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const { language: wished, zone } = usePreferences();
  const key = wished ?? chooseLanguage(navigator.languages);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  /** How often the sentences of later screens were asked for: once, unless they could not be fetched. */
  const [later, setLater] = useState(0);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let isCurrent = true;
    const language = key === "pseudo" ? "en" : key;
    const hasLater = later > 0;
    const show = (messages: Messages): void => {
      if (!isCurrent) return;
      document.documentElement.lang = languages[language].locale;
      setLoaded({ key, language, messages, hasLater });
      setError(null);
    };
    void loadMessages(key, { later: hasLater }).then(show, setError);
    return () => {
      isCurrent = false;
    };
  }, [key, later]);

  if (loaded === null) return null;
  const { locale } = languages[loaded.language];
  const ask = (): void => {
    setError(null);
    setLater((times) => times + 1);
  };
  return (
    <IntlProvider
      key={loaded.key}
      locale={locale}
      messages={loaded.messages}
      {...(zone !== null && { timeZone: zone })}
    >
      <LaterTextsContext value={{ isThere: loaded.hasLater, error, ask }}>
        {children}
      </LaterTextsContext>
    </IntlProvider>
  );
}
