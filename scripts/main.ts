import '../platform/config/refuse-old-node';
import { auditCommand } from './audit/audit-command';
import { backupCommand, restoreCommand } from './backup/backup-command';
import { type CommandGroup, runCommandLine } from './cli/command-line';
import { runProgram } from './cli/run-program';
import { doctorCommand } from './doctor/doctor-command';
import { exportCommand } from './export/export-command';
import { importCommand } from './import/import-command';
import { kubernetesCommand } from './kubernetes/kubernetes-command';
import { loadCommand } from './load/load-command';
import { makeWorldCommand } from './make-world/make-world-command';
import { migrateCommand } from './migrate/migrate-command';
import { personalDataCommand } from './personal-data/personal-data-command';
import { recordsFromCommand } from './records-from/records-from-command';
import { schemaCommand } from './schema/schema-command';
import { startCommand } from './start/start-command';
import { talliesCommand } from './tallies/tallies-command';
import { templateCommand } from './template/template-command';
import { tokenCommand } from './token/token-command';
import { unitsCommand } from './units/units-command';
import { wardCommand } from './ward/ward-command';

/** Every command of `npm run hub`, as its help lists them. */
const COMMANDS: readonly CommandGroup[] = [
  { heading: { vi: 'Bắt đầu:', en: 'Beginning:' }, commands: [startCommand, tokenCommand, doctorCommand] },
  {
    heading: { vi: 'Dữ liệu:', en: 'Data:' },
    commands: [makeWorldCommand, loadCommand, templateCommand, importCommand, exportCommand],
  },
  {
    heading: { vi: 'Vận hành:', en: 'Operating:' },
    commands: [unitsCommand, wardCommand, recordsFromCommand, migrateCommand, backupCommand, restoreCommand],
  },
  { heading: { vi: 'Kiểm tra:', en: 'Verifying:' }, commands: [talliesCommand, auditCommand, personalDataCommand] },
  { heading: { vi: 'Phát triển:', en: 'Developing:' }, commands: [schemaCommand, kubernetesCommand] },
];

void runProgram((args, surroundings) => runCommandLine(COMMANDS, args, surroundings));
