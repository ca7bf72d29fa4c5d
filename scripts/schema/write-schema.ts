import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandContext, DONE } from '../cli/command-line';
import { CommandRefused } from '../hub/hub-command.errors';
import { compose } from './compose';
import { LIST_SIZES_FILE, listSizesText, SCHEMA_FOLDER, schemaFiles } from './schema-files';
import { LIST_SIZES, SUBGRAPH_SDL } from './subgraphs';

/** Writes the schema folder from the code; refuses where the subgraphs do not compose, and writes nothing. Gives the exit code. */
export function writeSchema({ out }: Pick<CommandContext, 'out'>): number {
  const composition = compose(SUBGRAPH_SDL);
  if (!composition.composes) {
    const faults = composition.errors.map(({ message }) => `- ${message}`);
    throw new CommandRefused(`The subgraphs do not compose, nothing was written:\n${faults.join('\n')}`);
  }
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  const files = schemaFiles(SUBGRAPH_SDL, composition);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(SCHEMA_FOLDER, name), text);
  writeFileSync(LIST_SIZES_FILE, listSizesText(LIST_SIZES));
  out.write(`Written to schema/: ${Object.keys(files).join(', ')}\n`);
  return DONE;
}
