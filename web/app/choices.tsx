import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../design/button';
import { chooseLanguage, currentLanguage } from '../language/start-language';
import style from './header.module.css';
import { useSession } from './signed-in-as';
import { chooseTheme, currentTheme } from './theme';

/** The language, the theme, and who is signed in. */
export function Choices() {
  const { t } = useTranslation();
  const session = useSession();
  const [theme, setTheme] = useState(currentTheme);
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  const otherLanguage = currentLanguage() === 'vi' ? 'en' : 'vi';
  const changeTheme = () => {
    chooseTheme(otherTheme);
    setTheme(otherTheme);
  };
  return (
    <div className={style.choices}>
      <Button isQuiet onPress={() => void chooseLanguage(otherLanguage)}>
        <span lang={otherLanguage}>{otherLanguage === 'en' ? 'English' : 'Tiếng Việt'}</span>
      </Button>
      <Button isQuiet onPress={changeTheme}>
        {t(`app.theme.${otherTheme}`)}
      </Button>
      <span className={style.account}>{session.account}</span>
      <Button isQuiet onPress={() => void session.signOut()}>
        {t('app.sign-out')}
      </Button>
    </div>
  );
}
