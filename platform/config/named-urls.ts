import { z } from 'zod';
import { httpUrl } from './read-config';

const NAME = /^[a-z][a-z0-9-]*$/;

/** Servers' addresses by name, as "name=address" pairs, separated by commas; `name` is what a name is called in a fault. */
export function namedUrls(name: string) {
  const form = `"${name}=http://host:port/graphql"`;
  return z
    .string({ error: `expected ${form} pairs, separated by commas` })
    .transform((text) =>
      text
        .split(',')
        .map((pair) => pair.trim())
        .filter(Boolean),
    )
    .superRefine((pairs, check) => {
      const refuse = (message: string) => check.addIssue({ code: 'custom', message });
      for (const pair of pairs) {
        const [id, url] = splitPair(pair);
        if (!NAME.test(id) || !httpUrl.safeParse(url).success) refuse(`"${pair}" is not ${form}`);
      }
      const ids = pairs.map((pair) => splitPair(pair)[0]);
      for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
        refuse(`"${id}" is given more than one address`);
    })
    .transform((pairs): ReadonlyMap<string, string> => new Map(pairs.map(splitPair)));
}

function splitPair(pair: string): [string, string] {
  const at = Math.max(pair.indexOf('='), 0); // without one there is no id
  return [pair.slice(0, at), pair.slice(at + 1)];
}
