import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { asCurl, asGraphql, questionFor } from './questions';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8'));

test.each([[undefined], [['TX.01']]])('what is copied is a question that the public schema answers', (codes) => {
  expect(validate(schema, parse(asGraphql(questionFor('2020-9M', codes))))).toEqual([]);
});

test('a command for a shell sends the question as it is, and no token', () => {
  const question = questionFor('2020-9M', ['TX.01']);
  const command = asCurl(question, 'http://127.0.0.1:4000');

  expect(JSON.parse(/-d '(.*)'$/s.exec(command)?.[1] ?? '')).toEqual(question);
  expect(command).toContain('Bearer $TOKEN');
});
