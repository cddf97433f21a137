export { chooseLanguage, type Language } from "./language/choose-language.ts";
export { localise, localisePath } from "./language/localise.ts";
