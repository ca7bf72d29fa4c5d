import type { TFunction } from 'i18next';
import { writeDay } from '../language/write';
import { nameOf, type Period } from './period';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** What a council calls a period, in words: Quý III năm 2020. */
export function periodText(period: Period, t: TFunction): string {
  const name = nameOf(period);
  switch (name.kind) {
    case 'year':
      return t('period.year', { year: name.year });
    case 'half':
      return t(name.part === 1 ? 'period.first-half' : 'period.second-half', { year: name.year });
    case 'quarter':
      return t('period.quarter', { part: ROMAN[name.part], year: name.year });
    case 'months':
      return t('period.months', { part: name.part, year: name.year });
    case 'month':
      return t('period.month', { part: name.part, year: name.year });
    case 'days':
      return t('period.days', { from: writeDay(period.from), to: writeDay(period.to) });
  }
}

/** A month as it stands below a bar: 03/2020. */
export function monthText({ from }: Period): string {
  return `${from.slice(5, 7)}/${from.slice(0, 4)}`;
}
