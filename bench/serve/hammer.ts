import { type Dispatcher, request } from 'undici';
import { type Spread, spreadOf } from '../measure/spread';

/** One gateway under one question, as it is asked by many at once. */
export interface Target {
  name: string;
  url: string;
  body: string;
}

/** What a gateway answered in the time that it had. */
export interface Load extends Spread {
  answers: number;
  perSecond: number;
}

/** An answer under load differs from the one without. */
export class AnswerChanged extends Error {
  constructor(name: string, text: string) {
    super(`"${name}" answered something else under load: ${text.slice(0, 500)}`);
    this.name = 'AnswerChanged';
  }
}

/**
 * Asks a target from so many connections at once, each of them another person, who asks again as soon as they are answered. Every
 * answer has to be `right`, letter for letter; refuses with AnswerChanged. Gives the milliseconds of each.
 */
export async function hammer(
  { name, url, body }: Target,
  people: readonly Dispatcher[],
  right: string,
  milliseconds: number,
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  const person = async (dispatcher: Dispatcher): Promise<void> => {
    while (performance.now() < end) {
      const startedAt = performance.now();
      const answer = await request(url, { dispatcher, method: 'POST', body });
      const text = await answer.body.text();
      times.push(performance.now() - startedAt);
      if (text !== right) throw new AnswerChanged(name, text);
    }
  };
  await Promise.all(people.map(person));
  return times;
}

/** The figures of a load of so many seconds in all. */
export function loadOf(times: readonly number[], seconds: number): Load {
  return { ...spreadOf(times), answers: times.length, perSecond: times.length / seconds };
}
