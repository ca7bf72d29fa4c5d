import { useState } from 'react';
import { Button } from '../design/button';
import { Section } from '../design/page';
import { useWords } from '../language/use-words';
import type { ConferenceOfPage, OpenTask } from './conference-facts';
import style from './conference.module.css';
import { TaskForm } from './task-form';
import { TaskStepForm } from './task-step-form';
import { TaskTable } from './task-table';

/** The tasks that the conference sets: how far each is, who does it, and until when. */
export function Tasks(props: { conference: ConferenceOfPage; isEditable: boolean; onChanged: () => void }) {
  const { t, number } = useWords();
  const { conference, isEditable, onChanged } = props;
  const [open, setOpen] = useState<OpenTask>();
  const tasks = [...conference.tasks].sort((one, other) => one.ordinal - other.ordinal);
  const done = tasks.filter(({ state }) => state === 'DONE').length;
  const onClose = () => setOpen(undefined);
  const onDone = () => {
    onClose();
    onChanged();
  };
  return (
    <Section
      title={t('conference.tasks')}
      note={t('conference.tasks-done', { done: number(done), all: number(tasks.length) })}
      aside={isEditable && <Button onPress={() => setOpen({ what: 'add' })}>{t('conference.add-task')}</Button>}
    >
      {tasks.length === 0 && <p className={style.soft}>{t('conference.no-tasks')}</p>}
      {tasks.length > 0 && <TaskTable {...{ tasks, isEditable }} onOpen={setOpen} />}
      {open && <TaskPanel {...{ open, conference, onClose, onDone }} />}
    </Section>
  );
}

function TaskPanel(props: { open: OpenTask; conference: ConferenceOfPage; onClose: () => void; onDone: () => void }) {
  const { open, conference, onClose, onDone } = props;
  switch (open.what) {
    case 'add':
      return <TaskForm {...{ conference, onClose, onDone }} />;
    case 'edit':
      return <TaskForm task={open.task} {...{ conference, onClose, onDone }} />;
    case 'start':
    case 'finish':
      return <TaskStepForm step={open.what} task={open.task} {...{ onClose, onDone }} />;
  }
}
