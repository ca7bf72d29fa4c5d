import 'reflect-metadata'; // type-graphql's decorators ask for it before they run
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { textEnum } from '../../platform/graphql/text-enum';
import { CATALOGUE, type IndicatorDefinition, type TallyGroup } from './catalogue';
import type { HiddenReason } from './hidden-reason';
import type { WardState } from './ward-state';

/** Figures of one tier or one ward, by group and name. Null where the tier does not count the figure. */
export type Tally = Partial<Record<TallyGroup, Record<string, number | null>>>;

/** A ward's figures as city-council is handed them, with what the ward says of groups that are null in them. */
export type HandedTally = Tally & {
  suppressed?: readonly TallyGroup[] | null;
  notKept?: readonly TallyGroup[] | null;
  /** Of figures that are null in it because an analyst is not shown them, why; by code. */
  hidden?: ReadonlyMap<string, HiddenReason>;
  /** Why its receptions and petitions did not come, where they are asked for by themselves. */
  cellsMissing?: WardState;
};

/** Figures by indicator code, as they come from a count. */
export type Figures = Partial<Record<string, number | null>>;

const GROUPS: Record<TallyGroup, { type: string; description: string }> = {
  sessions: { type: 'SessionTally', description: 'Kỳ họp: sessions of the council.' },
  standingMeetings: { type: 'StandingMeetingTally', description: 'Phiên họp: meetings of the Standing Committee.' },
  resolutions: { type: 'ResolutionTally', description: 'Nghị quyết: resolutions issued.' },
  voterContacts: {
    type: 'VoterContactTally',
    description: 'Tiếp xúc cử tri: contacts with voters and what they raised.',
  },
  recommendations: {
    type: 'RecommendationTally',
    description:
      'Kiến nghị của cử tri: what has become of them by the end of the period, or by today while it is not over.',
  },
  oversight: { type: 'OversightTally', description: 'Giám sát chuyên đề: thematic oversight.' },
  surveys: { type: 'SurveyTally', description: 'Khảo sát: field surveys.' },
  receptions: { type: 'ReceptionTally', description: 'Tiếp công dân: citizen receptions.' },
  petitions: {
    type: 'PetitionTally',
    description:
      'Đơn: petitions and what was done with them by the end of the period, or by today while it is not over.',
  },
  dialogues: { type: 'DialogueTally', description: 'Đối thoại: dialogues with citizens.' },
  organization: { type: 'OrganizationTally', description: 'Tổ chức: committees, wards and their returns.' },
};

export const TALLY_GROUPS = Object.keys(GROUPS) as TallyGroup[]; // the keys of the record above, no others

/** The groups as a type for fields, such as STANDING_MEETINGS for `standingMeetings`. */
export const TallyGroupEnum = textEnum<TallyGroup>(
  'TallyGroup',
  'Nhóm số liệu: a group of figures, named as its field in a tally.',
  Object.fromEntries(TALLY_GROUPS.map((group) => [group, GROUPS[group].description])) as Record<TallyGroup, string>, // one for each
);

/** Beside figures of which the council does not have all records. */
export const NOT_KEPT_DESCRIPTION =
  'Nhóm số liệu chưa được lưu: the groups that are null because the council keeps their records only from a later day than the first of the period.';

/** How citizen affairs tells city-council the same, to whoever asks: that it answers at all is said by it too. */
export const AFFAIRS_NOT_KEPT_DESCRIPTION =
  'The groups of citizen affairs whose records it keeps only from a later day than the first of the period; null where it does not answer.';

/** A group as clients know it, such as STANDING_MEETINGS. */
export function groupNameOf(group: TallyGroup): string {
  const [name] = Object.entries(TallyGroupEnum).find(([, known]) => known === group) ?? [];
  if (!name) throw new Error(`The group ${group} has no name.`);
  return name;
}

type TallyClass = new () => Record<string, number | null>;

/** One output type a group, its fields those of the catalogue: the catalogue is the only list of figures. */
const tallyTypes = Object.fromEntries(TALLY_GROUPS.map((group) => [group, createTallyType(group)])) as Record<
  TallyGroup,
  TallyClass
>; // one for each key

function createTallyType(group: TallyGroup): TallyClass {
  class GroupTally {}
  for (const indicator of CATALOGUE.filter(({ path }) => path.startsWith(`${group}.`))) {
    const description = `${indicator.vi} (${indicator.code}): ${indicator.definition.en}. Unit: ${indicator.unit.en}. Null where this tier does not count it.`;
    Field(() => Int, { nullable: true, description })(GroupTally.prototype, figureName(indicator));
  }
  Directive('@shareable')(GroupTally);
  ObjectType(GROUPS[group].type, { description: GROUPS[group].description, simpleResolvers: true })(GroupTally);
  return GroupTally as TallyClass; // its fields were declared above, out of the compiler's sight
}

/** The output type of one group's figures. */
export const tallyTypeOf = (group: TallyGroup): TallyClass => tallyTypes[group];

/** The name of that type. */
export const tallyTypeName = (group: TallyGroup): string => GROUPS[group].type;

/** What a group is, for people. */
export const describeGroup = (group: TallyGroup): string => GROUPS[group].description;

/** Gives a class one nullable field for each group, e.g. `sessions: SessionTally`, each with the given directive if any. */
export function tallyFields(groups: readonly TallyGroup[], directive?: string): ClassDecorator {
  return ({ prototype }: { prototype: object }) => {
    for (const group of groups) {
      Field(() => tallyTypes[group], { nullable: true, description: GROUPS[group].description })(prototype, group);
      if (directive) Directive(directive)(prototype, group);
    }
  };
}

/** The groups that the city tier's server `owner` counts. */
export function groupsOf(owner: IndicatorDefinition['owner']): TallyGroup[] {
  return TALLY_GROUPS.filter((group) =>
    CATALOGUE.some((indicator) => indicator.owner === owner && groupOf(indicator) === group),
  );
}

/** The groups of which wards count at least one figure. */
export const WARD_GROUPS = TALLY_GROUPS.filter((group) =>
  CATALOGUE.some((indicator) => indicator.inWards && groupOf(indicator) === group),
);

/** Puts figures by code in their places in a tally; a figure that was not counted is null. */
export function tallyOf(figures: Figures, groups: readonly TallyGroup[]): Tally {
  const tally: Tally = {};
  for (const indicator of CATALOGUE) {
    const group = groupOf(indicator);
    if (groups.includes(group)) (tally[group] ??= {})[figureName(indicator)] = figures[indicator.code] ?? null;
  }
  return tally;
}

/** Reads one figure out of a tally; null where the group or the figure is missing. */
export function figureIn(tally: Tally | null | undefined, indicator: IndicatorDefinition): number | null {
  return tally?.[groupOf(indicator)]?.[figureName(indicator)] ?? null;
}

/** Whether whoever handed a tally over asked for a figure: what was asked for is there, if only as null. */
export function isAskedIn(
  tally: Readonly<Partial<Record<TallyGroup, Tally[TallyGroup] | null>>>,
  indicator: IndicatorDefinition,
): boolean {
  const group = tally[groupOf(indicator)];
  return group === null || group?.[figureName(indicator)] !== undefined;
}

/** A selection of every figure of the groups, as `@requires` wants it: `sessions { total regular } ...`. */
export function tallySelection(groups: readonly TallyGroup[]): string {
  return groups
    .map(
      (group) =>
        `${group} { ${CATALOGUE.filter((indicator) => groupOf(indicator) === group)
          .map(figureName)
          .join(' ')} }`,
    )
    .join(' ');
}

/** The group that an indicator belongs to. */
export function groupOf({ path }: IndicatorDefinition): TallyGroup {
  return path.slice(0, path.indexOf('.')) as TallyGroup; // a TallyPath starts with its group
}

function figureName({ path }: IndicatorDefinition): string {
  return path.slice(path.indexOf('.') + 1);
}
