import { Kind, print } from 'graphql';
import type { SubgraphSdl } from './compose';
import type { Fault } from './fault';
import { hasDirective, readTypes, type SdlType } from './sdl-types';

const WARDS = 'ward-council';

/**
 * What ward-council adds to an entity of other subgraphs can be null: a ward may be down, and a null that is not
 * allowed would take with it what the others answered. Fields of the key are exempt, for the others give them too.
 */
export function nonNullWardFields(subgraphs: SubgraphSdl): Fault[] {
  const elsewhere = Object.entries(subgraphs)
    .filter(([name]) => name !== WARDS)
    .flatMap(([, sdl]) => [...readTypes(sdl).keys()]);
  const shared = [...readTypes(subgraphs[WARDS] ?? '').values()].filter(
    (type) => type.keys.length > 0 && elsewhere.includes(type.name),
  );
  return shared.flatMap(nonNullFields);
}

function nonNullFields(type: SdlType): Fault[] {
  const keys = type.keys.flatMap((key) => key.names);
  return type.fields
    .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
    .filter((field) => !keys.includes(field.name.value) && !hasDirective(field, 'external'))
    .map((field) => ({
      at: `${type.name}.${field.name.value}`,
      message: `is ${print(field.type)} and has to be nullable: the ward may be down`,
    }));
}
