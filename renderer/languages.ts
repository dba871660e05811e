/** The words of each language, fetched apart: the window opens with its own, and has all before it shows a map. */
import type { Language } from '../shared/document/schema.ts';
import { LANGUAGES } from '../shared/document/terms.ts';
import { teach, type Words } from '../shared/i18n/translate.ts';

const WORDS: Record<Language, () => Promise<{ default: Words }>> = {
  en: () => import('../assets/locales/en.json'),
  vi: () => import('../assets/locales/vi.json'),
  fa: () => import('../assets/locales/fa.json'),
  ru: () => import('../assets/locales/ru.json'),
};

/** Resolves when the language can be spoken. Rejects when the program's own files cannot be read. */
export async function loadLanguage(language: Language): Promise<void> {
  const words = await WORDS[language]();
  teach(language, words.default);
}

/** All of them. What is loaded already is not fetched again. */
export async function loadLanguages(): Promise<void> {
  await Promise.all(LANGUAGES.map(loadLanguage));
}
