import { Moon, Sun, SunMoon } from 'lucide-react';
import type { ThemeChoice } from '../../state/state';
import { useAtlas } from '../atlas';

const NEXT: Readonly<Record<ThemeChoice, ThemeChoice>> = { auto: 'light', light: 'dark', dark: 'auto' };
const WORDS: Readonly<Record<ThemeChoice, string>> = { auto: 'as the device', light: 'light', dark: 'dark' };
const ICONS = { auto: SunMoon, light: Sun, dark: Moon };

/** Goes through the three choices of colours. */
export function ThemeButton() {
  const choice = useAtlas((state) => state.themeChoice);
  const setTheme = useAtlas((state) => state.actions.setTheme);
  const Icon = ICONS[choice];
  const label = `Colours: ${WORDS[choice]}. Change to ${WORDS[NEXT[choice]]}.`;
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      title={label}
      onClick={() => setTheme(NEXT[choice])}
    >
      <Icon size={18} aria-hidden />
    </button>
  );
}
