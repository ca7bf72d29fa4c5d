/** Workers the editor may ask for, each a file of the bundle. */
const workerFiles: Record<string, string> = { graphql: 'graphql.worker.js', json: 'json.worker.js' };

/** Tells the editor where its workers are. They are files of this origin, so the page needs no blob: or data: scripts. */
export function startEditorWorkers(): void {
  Object.assign(globalThis, {
    MonacoEnvironment: {
      getWorker: (_moduleId: string, label: string) =>
        new Worker(`explorer/assets/${workerFiles[label] ?? 'editor.worker.js'}`, { type: 'module', name: label }),
    },
  });
}
