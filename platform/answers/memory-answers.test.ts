import { MemoryAnswers } from './memory-answers';

const answer = (version: string, text = '{}') => ({ version, text });
const versionsOf = (answers: MemoryAnswers, question: string) => answers.find(question).map(({ version }) => version);

test('of one question the latest answers are kept, each version once', () => {
  const answers = new MemoryAnswers();
  for (const version of ['a', 'b', 'c', 'b', 'd', 'e']) answers.keep('q', answer(version));

  expect(versionsOf(answers, 'q')).toEqual(['e', 'd', 'b', 'c']);
  expect(versionsOf(answers, 'other')).toEqual([]);
});

test('questions that were not asked for the longest go first, by number', () => {
  const answers = new MemoryAnswers({ questions: 2, bytes: 1_000_000 });
  answers.keep('one', answer('a'));
  answers.keep('two', answer('a'));
  answers.find('one');
  answers.keep('three', answer('a'));

  expect(['one', 'two', 'three'].map((question) => answers.find(question).length)).toEqual([1, 0, 1]);
});

test('memory is bounded in bytes, and what alone is too large is not kept', () => {
  const answers = new MemoryAnswers({ questions: 1_000, bytes: 10_000 });
  for (let question = 0; question < 100; question += 1) answers.keep(`q${question}`, answer('a', 'x'.repeat(1_000)));
  answers.keep('large', answer('a', 'x'.repeat(20_000)));

  expect(answers.bytes).toBeGreaterThan(6_000);
  expect(answers.bytes).toBeLessThanOrEqual(10_000);
  expect(answers.find('q99')).toHaveLength(1);
  expect(answers.find('q0')).toHaveLength(0);
  expect(answers.find('large')).toHaveLength(0);
});
