import { useEffect, useState, type ReactNode } from "react";
import { IntlProvider } from "react-intl";
import { usePreferences } from "../preferences/preference-context.ts";
import { chooseLanguage, languages, type Language } from "./languages.ts";
import { loadMessages, type Messages } from "./load-messages.ts";

interface Loaded {
  readonly key: string;
  readonly language: Language;
  readonly messages: Messages;
}

/** Shows its children once their language is there; until then, what is on the screen stays. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const { language: wished } = usePreferences();
  const key = wished ?? chooseLanguage(navigator.languages);
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    let isCurrent = true;
    const language = key === "pseudo" ? "en" : key;
    const show = async (): Promise<void> => {
      const messages = await loadMessages(key);
      if (!isCurrent) return;
      document.documentElement.lang = languages[language].locale;
      setLoaded({ key, language, messages });
    };
    void show();
    return () => {
      isCurrent = false;
    };
  }, [key]);

  if (loaded === null) return null;
  const { locale } = languages[loaded.language];
  return (
    <IntlProvider locale={locale} messages={loaded.messages} key={loaded.key}>
      {children}
    </IntlProvider>
  );
}
