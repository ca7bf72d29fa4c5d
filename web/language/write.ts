import type { Language } from './start-language';

const NUMBERS = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

const INSTANTS = {
  vi: instants('vi-VN'),
  en: instants('en-GB'),
};

function instants(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    ...{ hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' },
    timeZone: 'Asia/Ho_Chi_Minh',
  });
}

/** A number with the language's separators. */
export function writeNumber(number: number, language: Language): string {
  return NUMBERS[language].format(number);
}

/** A day as people write it: 30/09/2020. */
export function writeDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** The line that sums up a record, with its days as people write them: the server has 2020-09-30, and 2020-07-01/2020-09-30. */
export function writeSummary(summary: string): string {
  return summary.replace(/\d{4}-\d{2}-\d{2}(\/(?=\d{4}-))?/g, (text) => {
    const isFirst = text.endsWith('/');
    return writeDay(isFirst ? text.slice(0, -1) : text) + (isFirst ? ' - ' : '');
  });
}

/** An instant as it is in Viet Nam, to the minute. */
export function writeInstant(instant: string | number, language: Language): string {
  return INSTANTS[language].format(new Date(instant));
}
