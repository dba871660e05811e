/** The language in which the command line speaks about a file. */
import '../../shared/i18n/all-languages.ts';
import { preferredLanguage, type Translator, translatorFor } from '../../shared/i18n/translate.ts';

/** In the language that was asked for, else in the system's. */
export function spokenLanguage(wanted?: string): Translator {
  return translatorFor(preferredLanguage([wanted ?? systemLanguage()]));
}

function systemLanguage(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = LC_ALL || LC_MESSAGES || LANG;
  return named ? (named.split(/[._@]/)[0] ?? '') : Intl.DateTimeFormat().resolvedOptions().locale;
}
