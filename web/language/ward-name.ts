import { currentLanguage } from './start-language';
import { writeDay } from './write';

/** A ward's name in the language chosen, with its kind as the directory has it. */
export function wardName({ name, nameEn }: { name: string; nameEn: string }): string {
  return currentLanguage() === 'en' ? nameEn : name;
}

/** The same for a choice among wards in force and ceased ones, which may bear one name: "Phường Đức Xuân (trước 01/07/2025)". */
export function wardNameInTime(ward: { name: string; nameEn: string; validTo: string | null }): string {
  if (ward.validTo === null) return wardName(ward);
  return `${wardName(ward)} (${currentLanguage() === 'en' ? 'before' : 'trước'} ${writeDay(ward.validTo)})`;
}
