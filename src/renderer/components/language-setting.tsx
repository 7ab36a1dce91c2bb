import type { LanguageChoice } from '../../core/settings.ts';
import { LANGUAGES, type Language } from '../../core/words/say.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { Row } from './preference-rows.tsx';

/** Each in itself, so that everybody finds their own. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', es: 'Español' };

/** The language of all that Relink says; the window speaks it as soon as main has taken the choice. */
export function LanguageSetting({ language }: { readonly language: LanguageChoice }) {
  const { ask } = useWindowState();
  const choose = async (select: HTMLSelectElement): Promise<void> => {
    const wanted = LANGUAGES.find((one) => one === select.value) ?? 'system';
    if (!(await ask((bridge) => bridge.changePreferences({ language: wanted })))) select.value = language;
  };
  return (
    <Row title={say('settings.language')} forId="language">
      <select
        id="language"
        class="select"
        value={language}
        onChange={(event) => void choose(event.currentTarget)}
      >
        <option value="system">{say('settings.language-system')}</option>
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </Row>
  );
}
