import { FileDamaged } from '../../platform/postgres/copied-files';
import { CommandRefused } from '../hub/hub-command.errors';

/** Says of a file that is not what was backed up that the backup cannot be used. */
export function saidOfDamage(error: unknown): never {
  if (!(error instanceof FileDamaged)) throw error;
  throw new CommandRefused(
    {
      vi: `Bản sao lưu không dùng được: ${error.file} bị thiếu, bị cắt hoặc đã bị sửa.`,
      en: `The backup cannot be used: ${error.file} is missing, cut short, or was changed.`,
    },
    { cause: error },
  );
}
