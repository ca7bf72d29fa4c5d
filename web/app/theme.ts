/** What somebody may choose; the system's own choice until they do. */
export type Theme = 'light' | 'dark';

const KEPT_AS = 'hai-cap.theme';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** The theme the page is in. */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';
}

/** Puts the page into the theme kept in this browser, or into the system's, which it then follows; paper is always light. */
export function applyKeptTheme(): void {
  const apply = () => show(keptTheme() ?? (systemIsDark.matches ? 'dark' : 'light'));
  apply();
  systemIsDark.addEventListener('change', apply);
  let shown: Theme | undefined;
  addEventListener('beforeprint', () => {
    shown = currentTheme();
    show('light');
  });
  addEventListener('afterprint', () => shown && show(shown));
}

/** Puts the page into a theme and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT_AS, theme);
  show(theme);
}

function keptTheme(): Theme | undefined {
  const kept = localStorage.getItem(KEPT_AS);
  return kept === 'light' || kept === 'dark' ? kept : undefined;
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
