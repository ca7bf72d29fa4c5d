import type { IndicatorDefinition } from '../../subgraphs/indicators/catalogue';
import { currentLanguage } from './start-language';

/** What an indicator is called in the language chosen. */
export function indicatorText(indicator: IndicatorDefinition): string {
  return indicator[currentLanguage()];
}

/** What an indicator counts in the language chosen. */
export function unitText({ unit }: IndicatorDefinition): string {
  return unit[currentLanguage()];
}
