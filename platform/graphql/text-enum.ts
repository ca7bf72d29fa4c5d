import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { registerEnumType } from 'type-graphql';

/** A GraphQL enum, to be named as the type of a field: the texts that code knows by the names that clients know. */
export type TextEnum<Text extends string> = Readonly<Record<string, Text>>;

/**
 * Makes an enum of texts that code already has as a union: 'left-shoe' and 'leftShoe' are LEFT_SHOE to clients. Takes a
 * description for each text, so a text that is new in the union and forgotten here does not compile. Gives the enum.
 */
export function textEnum<Text extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Text, string>>,
): TextEnum<Text> {
  const texts = Object.keys(values) as Text[]; // the keys of the record, no others
  const found = Object.fromEntries(texts.map((text) => [graphqlNameOf(text), text]));
  const valuesConfig = Object.fromEntries(texts.map((text) => [graphqlNameOf(text), { description: values[text] }]));
  registerEnumType(found, { name, description, valuesConfig });
  return found;
}

/** In capitals, with a low line between the words. */
function graphqlNameOf(text: string): string {
  return text
    .replace(/[a-z0-9](?=[A-Z])/g, '$&_')
    .replaceAll('-', '_')
    .toUpperCase();
}
