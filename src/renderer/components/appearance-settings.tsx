import {
  PALETTES,
  PANELS,
  type Palette,
  type Panel,
  type Preferences,
  THEMES,
  type Theme,
} from '../../core/settings.ts';
import { say } from '../say.ts';
import { useWindowState } from '../state-context.ts';
import { ChoiceSetting } from './choice-setting.tsx';

function useChange(): (preferences: Partial<Preferences>) => void {
  const { ask } = useWindowState();
  return (preferences) => void ask((bridge) => bridge.changePreferences(preferences));
}

export function ThemeSetting({ theme }: { readonly theme: Theme }) {
  const change = useChange();
  return (
    <ChoiceSetting
      name="theme"
      title={say('settings.theme')}
      choices={THEMES}
      chosen={theme}
      wordOf={(one) => say(`settings.theme-${one}`)}
      onChoose={(one) => change({ theme: one })}
    />
  );
}

export function PaletteSetting({ palette }: { readonly palette: Palette }) {
  const change = useChange();
  return (
    <ChoiceSetting
      name="palette"
      title={say('settings.palette')}
      explanation={say('settings.palette-explanation')}
      choices={PALETTES}
      chosen={palette}
      wordOf={(one) => say(`settings.palette-${one}`)}
      onChoose={(one) => change({ palette: one })}
    />
  );
}

/** Only for Linux: the other systems draw the icon to fit by themselves. */
export function PanelSetting({ panel }: { readonly panel: Panel }) {
  const change = useChange();
  return (
    <ChoiceSetting
      name="panel"
      title={say('settings.panel')}
      explanation={say('settings.panel-explanation')}
      choices={PANELS}
      chosen={panel}
      wordOf={(one) => say(`settings.panel-${one}`)}
      onChoose={(one) => change({ panel: one })}
    />
  );
}
