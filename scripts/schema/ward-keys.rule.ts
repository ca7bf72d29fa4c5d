import type { Fault } from './fault';
import { readTypes, type SdlType } from './sdl-types';

/**
 * Every entity that ward-council resolves has the ward's id in each of its keys: `wardId`, which the `id` of `Ward` says too. There are many ward servers, and the key is all the gateway has to find the one that owns the entity.
 * A type with both `wardId` and `recordId` is a record of a ward and must be an entity, or nobody can ask for it again.
 * Takes the SDL of ward-council.
 */
export function keysWithoutWard(sdl: string): Fault[] {
  return [...readTypes(sdl).values()].flatMap((type) => [...misleadingKeys(type), ...missingKey(type)]);
}

function misleadingKeys(type: SdlType): Fault[] {
  const wardsIds = type.name === 'Ward' ? ['wardId', 'id'] : ['wardId'];
  return type.keys
    .filter((key) => key.isResolvable && !wardsIds.some((name) => key.names.includes(name))) // one that is not resolvable is never sent to a ward
    .map((key) => ({
      at: type.name,
      message: `has the key "${key.fields}", from which nobody can tell the ward: wardId has to be in it`,
    }));
}

function missingKey(type: SdlType): Fault[] {
  const fields = type.fields.map(({ name }) => name.value);
  if (type.keys.length > 0 || !fields.includes('wardId') || !fields.includes('recordId')) return [];
  return [
    { at: type.name, message: 'is a record of a ward without a key: @key(fields: "wardId recordId") is missing' },
  ];
}
