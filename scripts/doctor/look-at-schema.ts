import { Kind, parse } from 'graphql';
import type { Dispatcher } from 'undici';
import { ask } from './asked';
import { type Finding, notLooked, well, wrong } from './finding';

/** Holds a ward server's own schema against the committed one; `url` is that of its /graphql. */
export async function lookAtSchema(
  agent: Dispatcher,
  { name, url, committed, token }: { name: string; url: string; committed: string; token: string },
): Promise<Finding> {
  const where = { vi: `lược đồ ${name}`, en: `schema ${name}` };
  const asked = await ask(agent, url, {
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
    headers: { authorization: `Bearer ${token}` },
  });
  const sdl = sdlIn(asked?.text ?? '');
  if (sdl === undefined) {
    return notLooked(
      where,
      { vi: 'máy chủ không cho xem lược đồ', en: 'the server does not tell it' },
      {
        vi: 'Dùng ACCESS_TOKEN còn hạn của người máy chủ này cho vào, như Thường trực HĐND.',
        en: 'Use a good ACCESS_TOKEN of somebody whom it lets in, such as the Standing Committee.',
      },
    );
  }
  return compared(where, fieldsOf(committed), fieldsOf(sdl));
}

function compared(where: Finding['where'], ours: ReadonlySet<string>, theirs: ReadonlySet<string>): Finding {
  const missing = [...ours].filter((field) => !theirs.has(field));
  const further = [...theirs].filter((field) => !ours.has(field));
  if (missing.length > 0) {
    return wrong(
      where,
      {
        vi: `cũ hơn: thiếu ${missing.length} (${missing[0]})`,
        en: `is behind: ${missing.length} are missing (${missing[0]})`,
      },
      {
        vi: 'Cập nhật máy chủ của xã, phường này lên cùng phiên bản với gateway.',
        en: 'Bring this ward’s server to the version of the gateway.',
      },
    );
  }
  if (further.length > 0)
    return well(where, `mới hơn (${further[0]}), không sao`, `is ahead (${further[0]}), which does no harm`);
  return well(where, 'như của phiên bản này', 'is that of this version');
}

/** Every field, input field and enum value, as `Type.name`. */
function fieldsOf(sdl: string): Set<string> {
  const found = new Set<string>();
  for (const definition of parse(sdl).definitions) {
    if (!('name' in definition) || !definition.name) continue;
    const members =
      'fields' in definition
        ? definition.fields
        : definition.kind === Kind.ENUM_TYPE_DEFINITION
          ? definition.values
          : [];
    for (const { name } of members ?? [])
      if (!name.value.startsWith('_')) found.add(`${definition.name.value}.${name.value}`);
  }
  return found;
}

function sdlIn(text: string): string | undefined {
  try {
    const { data } = JSON.parse(text) as { data?: { _service?: { sdl?: unknown } } }; // if it answers as a subgraph
    return typeof data?._service?.sdl === 'string' ? data._service.sdl : undefined;
  } catch {
    return undefined;
  }
}
