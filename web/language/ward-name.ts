import { currentLanguage } from './start-language';

/** A ward's name in the language chosen, with its kind as the directory has it. */
export function wardName({ name, nameEn }: { name: string; nameEn: string }): string {
  return currentLanguage() === 'en' ? nameEn : name;
}
