import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { PAGE_PATHS } from '../page-paths';
import { Choices } from './choices';
import style from './header.module.css';

const PAGES = [
  { name: 'briefing', path: PAGE_PATHS.briefing, isRoot: true },
  { name: 'wards', path: PAGE_PATHS.wards, isRoot: false },
  { name: 'recommendations', path: PAGE_PATHS.recommendations, isRoot: false },
  { name: 'conference', path: PAGE_PATHS.conference, isRoot: false },
  { name: 'report', path: PAGE_PATHS.report, isRoot: false },
  { name: 'data', path: PAGE_PATHS.data, isRoot: false },
] as const;

/** What every page has at its top: whose it is, the way to the others, the language, the theme, and who is signed in. */
export function Header() {
  const { t } = useTranslation();
  return (
    <header className={style.header}>
      <div className={style.row}>
        <NavLink to={PAGE_PATHS.briefing} className={style.brand}>
          <span className={style.mark} aria-hidden="true" />
          <span>
            <strong>Hai Cấp</strong>
            <small>{t('app.subtitle')}</small>
          </span>
        </NavLink>
        <nav className={style.nav} aria-label={t('app.navigation')}>
          {PAGES.map(({ name, path, isRoot }) => (
            <NavLink key={name} to={path} end={isRoot}>
              {t(`app.pages.${name}`)}
            </NavLink>
          ))}
          <a href="/explorer">{t('app.pages.explorer')}</a>
        </nav>
        <Choices />
      </div>
    </header>
  );
}
