import { Moon, Sun, SunMoon } from 'lucide-react';
import type { ThemeChoice } from '../../state/state';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { auto: 'light', light: 'dark', dark: 'auto' };
const ICONS = { auto: SunMoon, light: Sun, dark: Moon };

/** Goes through the three choices of colours. */
export function ThemeButton() {
  const choice = useAtlas((state) => state.themeChoice);
  const setTheme = useAtlas((state) => state.actions.setTheme);
  const Icon = ICONS[choice];
  const label = say(`colours.${choice}`);
  return (
    <button
      type="button"
      className="button button-icon theme-button"
      aria-label={label}
      title={label}
      onClick={() => setTheme(NEXT[choice])}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
